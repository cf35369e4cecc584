import {
  actsOf,
  type Policy,
} from '@modelgov/backstage-plugin-model-governance-common';
import { evidenceDisputedNotice } from './disputeNotices';
import type { Notice } from './Notice';
import type { NoticedModel } from './NoticedModel';
import { decidedNotice, reviewAskedNotice } from './reviewNotices';
import { waiverAskedNotice, waiverDecidedNotice } from './waiverNotices';

/** What people are told because of one record that was just stored. */
export function recordNotices(
  state: NoticedModel,
  recordId: string,
  policy: Policy,
): Notice[] {
  const { signOffs, acts } = state.records;
  const isIt = ({ id }: { id: string }) => id === recordId;
  return [
    ...signOffs.filter(isIt).map(each => decidedNotice(each, state, policy)),
    ...actsOf(acts, 'review-request')
      .filter(isIt)
      .map(each => reviewAskedNotice(each, state, policy)),
    ...actsOf(acts, 'waiver')
      .filter(isIt)
      .map(each => waiverAskedNotice(each, state, policy)),
    ...actsOf(acts, 'waiver-decision')
      .filter(isIt)
      .map(each => waiverDecidedNotice(each, state)),
    ...actsOf(acts, 'evidence-dispute')
      .filter(isIt)
      .map(each => evidenceDisputedNotice(each, state, policy)),
  ];
}
