import { ConflictError, InputError } from '@backstage/errors';
import {
  actsOf,
  endOfDay,
  isOpenOutcome,
  type NewWaiver,
  type Waiver,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { ActContext } from './ActContext';
import { checkWaiverPeriod } from './checkWaiverPeriod';

/** Makes the record of a request for a waiver of a requirement that is open and may be waived. */
export function waiverAct(content: NewWaiver, context: ActContext): Waiver {
  const { head, scorecard } = context;
  const { requirementId } = content;
  checkRequirement(content, context);
  checkWaiverPeriod(content.expiresOn, context);
  const open = scorecard.waivers.find(
    waiver =>
      waiver.requirementId === requirementId && waiver.state === 'requested',
  );
  if (open) {
    throw new ConflictError(
      `requirementId: ${open.requestedBy} asks for a waiver of "${requirementId}" already; it waits for a decision`,
    );
  }
  checkRenewal(content, context);
  return {
    ...content,
    ...head,
    kind: 'waiver',
    expiresAt: endOfDay(content.expiresOn),
  };
}

function checkRequirement(
  { requirementId }: NewWaiver,
  { head, policy, scorecard }: ActContext,
): void {
  const requirement = policy.requirements.find(
    ({ id }) => id === requirementId,
  );
  if (!requirement) {
    throw new InputError(
      `requirementId: "${requirementId}" is not a requirement of the policy`,
    );
  }
  if (!requirement.waivable) {
    throw new InputError(`requirementId: "${requirementId}" cannot be waived`);
  }
  const finding = scorecard.findings.find(
    each => each.requirementId === requirementId,
  );
  const outcome = finding?.waiver?.underlying ?? finding?.outcome;
  if (!outcome || !isOpenOutcome(outcome)) {
    throw new InputError(
      `requirementId: "${requirementId}" is not open for ${head.entityRef}`,
    );
  }
}

/** Who could ask anew instead of renewing would never run out of renewals. */
function checkRenewal(
  { requirementId, renews }: NewWaiver,
  { head, policy, records, scorecard }: ActContext,
): void {
  const granted = actsOf(records.acts, 'waiver-decision')
    .filter(({ decision }) => decision === 'granted')
    .map(({ about }) => about);
  const earlier = scorecard.waivers.filter(
    waiver =>
      waiver.requirementId === requirementId &&
      granted.includes(waiver.id) &&
      (waiver.state === 'granted' || waiver.state === 'expired'),
  );
  if (renews === undefined) {
    const ofVersion = actsOf(records.acts, 'waiver').filter(
      ({ modelVersion }) => modelVersion === head.modelVersion,
    );
    const before = earlier.find(({ id }) =>
      ofVersion.some(waiver => waiver.id === id),
    );
    if (before) {
      throw new InputError(
        `renews: "${requirementId}" was waived for this version before; name that waiver`,
      );
    }
    return;
  }
  const renewed = earlier.find(({ id }) => id === renews);
  if (!renewed) {
    throw new InputError(
      `renews: ${renews} is not a waiver of "${requirementId}" that was granted and kept`,
    );
  }
  const { maxRenewals } = policy.waivers;
  const isRenewed = actsOf(records.acts, 'waiver').some(
    waiver => waiver.renews === renews && granted.includes(waiver.id),
  );
  if (isRenewed || renewed.renewals >= maxRenewals) {
    throw new InputError(
      `renews: a waiver is renewed at most ${maxRenewals} times`,
    );
  }
}
