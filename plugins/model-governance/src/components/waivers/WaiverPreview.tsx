import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  Scorecard,
  WaiverState,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../translation';
import { Section } from '../scorecard';
import { Actor, Day } from '../text';
import { WaiverFacts } from './WaiverFacts';
import { requirementTitle } from './requirementTitle';

/** What somebody who decides on a waiver has to know of it. */
export function WaiverPreview(props: {
  scorecard: Scorecard;
  waiver: WaiverState;
}) {
  const { scorecard, waiver } = props;
  const { requirementId, expiresOn, requestedBy, renewals } = waiver;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  return (
    <Section title={t('waiver.subject')}>
      <WaiverFacts
        entityRef={scorecard.entityRef}
        waiver={waiver}
        lead={[
          {
            name: t('signOff.model'),
            value: `${scorecard.title} (${scorecard.entityRef})`,
          },
          {
            name: t('waiver.requirement'),
            value: requirementTitle(scorecard, requirementId),
          },
          { name: t('waiver.lastDay'), value: <Day of={expiresOn} /> },
          {
            name: t('waiver.askedBy'),
            value: <Actor of={requestedBy} />,
          },
          ...(renewals
            ? [
                {
                  name: t('waiver.renews'),
                  value: t('waiver.renewals', { count: renewals }),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
