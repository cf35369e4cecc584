import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex } from '@backstage/ui';
import type { VersionHistory } from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { EmptyNotice, Notice, Section } from '../../scorecard';
import { ComparisonBar } from './ComparisonBar';
import { ComparisonView } from './ComparisonView';
import type { ComparedVersions } from './useComparedVersions';

/** Two versions to choose, and what differs between them. */
export function ComparisonSection(props: {
  history: VersionHistory;
  compared: ComparedVersions;
  onChange: (versions: ComparedVersions) => void;
}) {
  const { history, compared, onChange } = props;
  const { from, to } = compared;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const names = history.items.flatMap(({ version }) => version ?? []);
  const unknown = [from, to].filter(
    version =>
      version !== undefined &&
      !names.includes(version) &&
      history.totalItems === history.items.length,
  );
  return (
    <>
      <Section title={t('versions.compare.title')}>
        {names.length < 2 && unknown.length === 0 ? (
          <EmptyNotice
            title={t('versions.compare.one.title')}
            description={t('versions.compare.one.description')}
          />
        ) : (
          <Flex direction="column" gap="3">
            <ComparisonBar
              names={names}
              compared={compared}
              onChange={onChange}
            />
            {unknown.map(version => (
              <Notice key={version} tone="warning">
                {t('versions.compare.unknown', { version: version ?? '' })}
              </Notice>
            ))}
            {from && from === to && (
              <Notice tone="info">{t('versions.compare.same')}</Notice>
            )}
          </Flex>
        )}
      </Section>
      {from && to && from !== to && unknown.length === 0 && (
        <ComparisonView entityRef={history.entityRef} from={from} to={to} />
      )}
    </>
  );
}
