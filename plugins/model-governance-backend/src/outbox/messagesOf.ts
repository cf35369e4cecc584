import {
  signalChannelOf,
  type Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import {
  GOVERNANCE_TOPICS,
  type RecordCreatedEvent,
  type StatusChangedEvent,
} from '@modelgov/backstage-plugin-model-governance-node';
import type { RecomputedModel } from '../scoring/RecomputedModel';
import type { Change } from '../store';
import type { OutboxMessage } from './OutboxMessage';
import { recordsOfNow } from './recordsOfNow';

/** What other plugins and open pages are told of a model that was computed anew. */
export function messagesOf(
  { model, records, before, scorecard }: RecomputedModel,
  { cause, recordId }: Change,
): OutboxMessage[] {
  const about = model.id;
  const { entityRef } = model;
  const messages: OutboxMessage[] = [];
  const created = recordsOfNow(records, scorecard, recordId);
  for (const { kind, id } of created) {
    const payload: RecordCreatedEvent = { entityRef, kind, recordId: id };
    messages.push({
      about,
      channel: 'event',
      content: { topic: GOVERNANCE_TOPICS.recordCreated, payload },
    });
  }
  if (before && before.status !== scorecard.status) {
    const payload: StatusChangedEvent = {
      entityRef,
      from: before.status,
      to: scorecard.status,
      at: scorecard.evaluatedAt,
      cause,
      recordId,
    };
    messages.push({
      about,
      channel: 'event',
      content: { topic: GOVERNANCE_TOPICS.statusChanged, payload },
    });
  }
  if (created.length > 0 || (before && showsAnother(before, scorecard))) {
    messages.push({
      about,
      channel: 'signal',
      content: { channel: signalChannelOf(scorecard.uid) },
    });
  }
  return messages;
}

/** Whether a page shows anything else than before, beside the time of evaluation. */
function showsAnother(before: Scorecard, after: Scorecard): boolean {
  const shown = ({ evaluatedAt: _at, ...rest }: Scorecard) =>
    JSON.stringify(rest);
  return shown(before) !== shown(after);
}
