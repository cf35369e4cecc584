import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { Act } from '@modelgov/backstage-plugin-model-governance-common';
import { useRoleTitle, type Loadable } from '../../../state';
import { modelGovernanceTranslationRef } from '../../../translation';
import { LoadableView, Section } from '../../scorecard';
import { RecordItem } from './RecordItem';
import { RecordList } from './RecordList';
import { TimelineItem } from './TimelineItem';

/** Every act on the model, newest first: who did what, when, in which role and for whom. */
export function TimelineSection(props: {
  acts: Loadable<Act[]> & { reload: () => void };
}) {
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const roleTitle = useRoleTitle();
  return (
    <Section title={t('standing.timeline.title')}>
      <LoadableView
        loadable={props.acts}
        errorTitle={t('standing.timeline.error')}
      >
        {acts =>
          acts.length ? (
            <RecordList>
              {acts.map(act => (
                <RecordItem key={act.id}>
                  <TimelineItem act={act} roleTitle={roleTitle} />
                </RecordItem>
              ))}
            </RecordList>
          ) : (
            <Text as="p" color="secondary">
              {t('standing.timeline.none')}
            </Text>
          )
        }
      </LoadableView>
    </Section>
  );
}
