import type {
  EvidenceDispute,
  Policy,
} from '@modelgov/backstage-plugin-model-governance-common';
import { membersOf } from './membersOf';
import type { Notice } from './Notice';
import type { NoticedModel } from './NoticedModel';
import { ownerOf } from './ownerOf';

/** To the owner, and to the roles of which one has to say whether the evidence counts. */
export function evidenceDisputedNotice(
  { id, recordedBy }: EvidenceDispute,
  { model, scorecard }: NoticedModel,
  policy: Policy,
): Notice {
  return {
    topic: 'evidence-disputed',
    key: `evidence-dispute:${id}`,
    recipients: [
      ...new Set([
        ...ownerOf(model),
        ...membersOf(
          policy,
          ({ powers }) => powers?.includes('review-evidence') ?? false,
        ),
      ]),
    ],
    except: recordedBy,
    severity: 'normal',
    title: `Evidence of ${scorecard.title} is disputed`,
    description:
      'What a registry or a document says counts no more until its review. The reason is on the page of the model.',
  };
}
