import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  openDispute,
  type Act,
  type EvidenceDispute,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../translation';
import { Actor, Day, SafeMarkdown } from '../text';

/** Who says that evidence is not so, why, and whether somebody has decided since. */
export function DisputeWords(props: {
  dispute: EvidenceDispute;
  acts: readonly Act[];
}) {
  const { dispute, acts } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const isOpen = openDispute(acts, dispute.about) !== undefined;
  return (
    <>
      {t('evidence.dispute.by')} <Actor of={dispute.recordedBy} />
      {' · '}
      <Day of={dispute.recordedAt} />
      {dispute.reason ? (
        <SafeMarkdown content={dispute.reason} />
      ) : (
        <div>{t('evidence.dispute.withheld')}</div>
      )}
      <div>
        {t(isOpen ? 'evidence.dispute.open' : 'evidence.dispute.settled')}
      </div>
    </>
  );
}
