import {
  actsOf,
  type Policy,
  type ReviewRequest,
  type SignOff,
} from '@modelgov/backstage-plugin-model-governance-common';
import { membersOf } from './membersOf';
import type { Notice } from './Notice';
import type { NoticedModel } from './NoticedModel';
import { ownerOf } from './ownerOf';

/** To the roles that are asked to decide. */
export function reviewAskedNotice(
  { id, roles, gate, dueOn, recordedBy }: ReviewRequest,
  { scorecard }: NoticedModel,
  policy: Policy,
): Notice {
  return {
    topic: 'review-asked',
    key: `review-request:${id}`,
    recipients: membersOf(policy, ({ role }) => roles.includes(role)),
    except: recordedBy,
    severity: 'normal',
    title: `Your review of ${scorecard.title} is asked for`,
    description: `A decision for ${gate} is asked for by ${dueOn}.`,
  };
}

/** To the owner, and to whoever asked for the decision. */
export function decidedNotice(
  { id, role, decision, gate, recordedBy }: SignOff,
  { model, records, scorecard }: NoticedModel,
  policy: Policy,
): Notice {
  const title = policy.signOffs.find(each => each.role === role)?.title ?? role;
  const words = {
    approved: 'approved',
    'approved-with-conditions': 'approved under conditions',
    rejected: 'rejected',
  }[decision];
  return {
    topic: 'decided',
    key: `sign-off:${id}`,
    recipients: [
      ...ownerOf(model),
      ...actsOf(records.acts, 'review-request')
        .filter(
          request => request.gate === gate && request.roles.includes(role),
        )
        .map(request => request.recordedBy)
        .slice(-1),
    ],
    except: recordedBy,
    severity: decision === 'rejected' ? 'high' : 'normal',
    title: `${scorecard.title} was ${words}`,
    description: `Decided for ${gate} in the role ${title}.`,
  };
}
