import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  newestAbout,
  openDispute,
  type Act,
  type Evidence,
  type Finding,
} from '@modelgov/backstage-plugin-model-governance-common';
import {
  RiCheckLine,
  RiCloseLine,
  RiErrorWarningLine,
  RiShieldCheckLine,
  RiTimeLine,
} from '@remixicon/react';
import { modelGovernanceTranslationRef } from '../../../translation';
import { ToneBadge } from '../../terms';

/** Whether evidence is disputed, waits for its review, was accepted or rejected, and whether its digest was verified. */
export function EvidenceBadges(props: {
  evidence: Evidence;
  acts: readonly Act[];
  findings: readonly Finding[];
}) {
  const { evidence, acts, findings } = props;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const review = newestAbout(acts, 'evidence-review', evidence.id);
  const verification = newestAbout(acts, 'evidence-verification', evidence.id);
  const isAwaited = findings.some(
    ({ action }) =>
      action?.kind === 'review-evidence' &&
      action.evidenceIds.includes(evidence.id),
  );
  return (
    <>
      {openDispute(acts, evidence.id) && (
        <ToneBadge tone="danger" icon={RiErrorWarningLine}>
          {t('evidence.dispute.isDisputed')}
        </ToneBadge>
      )}
      {isAwaited && (
        <ToneBadge tone="warning" icon={RiTimeLine}>
          {t('evidence.review.awaited')}
        </ToneBadge>
      )}
      {review?.decision === 'accepted' && (
        <ToneBadge tone="success" icon={RiCheckLine}>
          {t('evidence.review.isAccepted')}
        </ToneBadge>
      )}
      {review?.decision === 'rejected' && (
        <ToneBadge tone="danger" icon={RiCloseLine}>
          {t('evidence.review.isRejected')}
        </ToneBadge>
      )}
      {verification &&
        (verification.matches ? (
          <ToneBadge tone="success" icon={RiShieldCheckLine}>
            {t('evidence.verification.isVerified')}
          </ToneBadge>
        ) : (
          <ToneBadge tone="danger" icon={RiCloseLine}>
            {t('evidence.verification.isAltered')}
          </ToneBadge>
        ))}
    </>
  );
}
