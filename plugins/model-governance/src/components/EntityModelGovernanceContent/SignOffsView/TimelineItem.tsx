import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import type { Act } from '@modelgov/backstage-plugin-model-governance-common';
import { RiDownloadCloud2Line } from '@remixicon/react';
import { modelGovernanceTranslationRef } from '../../../translation';
import { FactList } from '../../scorecard';
import { ToneBadge } from '../../terms';
import { Actor, Moment, SafeMarkdown } from '../../text';
import { HeldRole } from './HeldRole';
import { useActFacts } from './useActFacts';
import { wordsOfAct } from './wordsOfAct';

/** One act: what was done, by whom, when, in which role and for whom. */
export function TimelineItem(props: {
  act: Act;
  roleTitle: (role: string) => string;
}) {
  const { act, roleTitle } = props;
  const { kind, recordedBy, recordedAt, modelVersion, imported } = act;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const facts = useActFacts(act);
  const words = wordsOfAct(act);
  const what = t(`history.cause.${kind}`);
  return (
    <Flex direction="column" gap="1">
      <Text as="p" weight="bold">
        {'decision' in act
          ? `${what}: ${t(`standing.timeline.decided.${act.decision}`)}`
          : what}
      </Text>
      <Text as="p" variant="body-small" color="secondary">
        <Actor of={recordedBy} />
        {'role' in act && 'membership' in act && (
          <HeldRole held={act} title={roleTitle(act.role)} />
        )}
        {' · '}
        <Moment at={recordedAt} />
        {modelVersion && ` · ${modelVersion}`}
      </Text>
      {imported && (
        <Flex>
          <ToneBadge tone="info" icon={RiDownloadCloud2Line}>
            {t('common.importedFrom', { source: imported.source })}
          </ToneBadge>
        </Flex>
      )}
      {words && (
        <Text as="div" variant="body-medium">
          <SafeMarkdown content={words} />
        </Text>
      )}
      {facts.length > 0 && <FactList facts={facts} />}
    </Flex>
  );
}
