import type { GovernanceStatus } from '@modelgov/backstage-plugin-model-governance-common';
import type { RecomputedModel } from '../scoring/RecomputedModel';
import type { Change } from '../store';
import type { Notice } from './Notice';
import { ownerOf } from './ownerOf';

/** The statuses in which a model should not be used as it is, though it could be before. */
const GRAVE: readonly GovernanceStatus[] = [
  'blocked',
  'suspended',
  'revoked',
  'stale',
  'expired',
  'rejected',
];

/**
 * What people are told because the status of a model changed: its owner, and the roles that are asked to sign. Another
 * policy may change the status of every model at once: then only owners are told, and only of models that should not be
 * used as they are any more.
 */
export function statusNotices(
  {
    model,
    before,
    scorecard,
  }: Pick<RecomputedModel, 'model' | 'before' | 'scorecard'>,
  { cause }: Pick<Change, 'cause'>,
): Notice[] {
  const { status, statusReason, title, signOffs } = scorecard;
  if (!before || before.status === status) {
    return [];
  }
  const isOfMany = cause === 'policy';
  if (isOfMany && !GRAVE.includes(status)) {
    return [];
  }
  const name = status.replaceAll('-', ' ');
  return [
    {
      topic: 'status-changed',
      key: 'status',
      recipients: [
        ...new Set([
          ...ownerOf(model),
          ...(isOfMany ? [] : signOffs.flatMap(({ members }) => members)),
        ]),
      ],
      severity: GRAVE.includes(status) ? 'high' : 'normal',
      title: `${title} is now ${name}`,
      description: `It was ${before.status.replaceAll(
        '-',
        ' ',
      )}. ${statusReason}`,
    },
  ];
}
