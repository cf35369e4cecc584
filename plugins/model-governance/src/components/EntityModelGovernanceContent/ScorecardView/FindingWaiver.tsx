import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex } from '@backstage/ui';
import {
  isOpenOutcome,
  type Finding,
  type Policy,
  type Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelGovernanceTranslationRef } from '../../../translation';
import { PermissionButton, type DialogRequest } from '../../actions';
import { Notice } from '../../scorecard';
import { useDayText } from '../../text';
import { renewableWaivers, WaiverFacts } from '../../waivers';

/** The exception to a requirement: the one that is in force, the one that was asked for, or the way to ask for one. */
export function FindingWaiver(props: {
  finding: Finding;
  policy?: Policy;
  scorecard: Scorecard;
  onRequest: (request: DialogRequest) => void;
}) {
  const { finding, policy, scorecard, onRequest } = props;
  const { requirementId, title, outcome } = finding;
  const { t } = useTranslationRef(modelGovernanceTranslationRef);
  const dayText = useDayText();
  const ofRequirement = scorecard.waivers.filter(
    waiver => waiver.requirementId === requirementId,
  );
  const inForce = ofRequirement.find(({ id }) => id === finding.waiver?.id);
  const asked = ofRequirement.find(({ state }) => state === 'requested');
  const [earlier] = renewableWaivers(ofRequirement, requirementId);
  const isWaivable =
    policy?.requirements.some(
      ({ id, waivable }) => waivable && id === requirementId,
    ) &&
    (isOpenOutcome(outcome) || inForce);
  const mayRenew =
    !earlier || !policy || earlier.renewals < policy.waivers.maxRenewals;
  const label = earlier ? 'renew' : 'ask';

  return (
    <Flex direction="column" gap="3" align="start">
      {finding.waiver && (
        <Notice tone="info">
          {t('waiver.covered', {
            day: dayText(finding.waiver.expiresOn),
            outcome: t(`terms.outcome.${finding.waiver.underlying}`),
          })}{' '}
          {t('waiver.scoreStays')}
        </Notice>
      )}
      {inForce && (
        <WaiverFacts entityRef={scorecard.entityRef} waiver={inForce} />
      )}
      {asked && (
        <Notice tone="info">
          {t('waiver.askedUntil', { day: dayText(asked.expiresOn) })}
        </Notice>
      )}
      {isWaivable && !asked && !mayRenew && (
        <Notice tone="warning">{t('waiver.noMoreRenewals')}</Notice>
      )}
      {isWaivable && !asked && mayRenew && (
        <PermissionButton
          act="waiver"
          entityRef={scorecard.entityRef}
          size="small"
          variant="secondary"
          aria-label={t(`waiver.${label}Labelled`, { what: title })}
          onPress={() => onRequest({ kind: 'waiver', requirementId })}
        >
          {t(`waiver.${label}`)}
        </PermissionButton>
      )}
    </Flex>
  );
}
