import {
  actsOf,
  type ModelRecords,
  type Policy,
  type Waiver,
  type WaiverDecision,
} from '@modelgov/backstage-plugin-model-governance-common';
import { membersOf } from './membersOf';
import type { Notice } from './Notice';
import type { NoticedModel } from './NoticedModel';
import { ownerOf } from './ownerOf';

/** To the roles that decide on exceptions. */
export function waiverAskedNotice(
  { id, requirementId, recordedBy }: Waiver,
  { scorecard }: NoticedModel,
  policy: Policy,
): Notice {
  return {
    topic: 'waiver-asked',
    key: `waiver:${id}`,
    recipients: membersOf(
      policy,
      ({ powers }) => powers?.includes('decide-waivers') ?? false,
    ),
    except: recordedBy,
    severity: 'normal',
    title: `An exception for ${scorecard.title} is asked for`,
    description: `It concerns the requirement "${titleOf(
      requirementId,
      policy,
    )}".`,
  };
}

/** To whoever asked for the exception, and to the owner. */
export function waiverDecidedNotice(
  { id, about, decision, recordedBy }: WaiverDecision,
  { model, records, scorecard }: NoticedModel,
): Notice {
  return {
    topic: 'waiver-decided',
    key: `waiver-decision:${id}`,
    recipients: [...requesterOf(about, records), ...ownerOf(model)],
    except: recordedBy,
    severity: 'normal',
    title: `The exception for ${scorecard.title} was ${decision}`,
    description: 'The reason is on the page of the model.',
  };
}

function requesterOf(waiverId: string, { acts }: ModelRecords): string[] {
  return actsOf(acts, 'waiver')
    .filter(({ id }) => id === waiverId)
    .map(({ recordedBy }) => recordedBy);
}

function titleOf(requirementId: string, { requirements }: Policy): string {
  return (
    requirements.find(({ id }) => id === requirementId)?.title ?? requirementId
  );
}
