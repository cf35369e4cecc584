import {
  MODELS_SIGNAL_CHANNEL,
  type Policy,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import { dueNotices } from '../notices/dueNotices';
import { NoticeStore } from '../notices/NoticeStore';
import { recordNotices } from '../notices/recordNotices';
import { statusNotices } from '../notices/statusNotices';
import { toNotification } from '../notices/toNotification';
import type { RecomputedModel } from '../scoring/RecomputedModel';
import type { Change } from '../store';
import { messagesOf } from './messagesOf';
import type { Outbox } from './Outbox';
import type { OutboxMessage } from './OutboxMessage';

/** Puts into the outbox what others are told of models that were computed anew, in the transaction that did. */
export class Announcer {
  readonly #policy: Policy;
  readonly #outbox: Outbox;
  readonly #notices = new NoticeStore();

  constructor(options: { policy: Policy; outbox: Outbox }) {
    this.#policy = options.policy;
    this.#outbox = options.outbox;
  }

  async announce(
    tx: Knex.Transaction,
    models: readonly RecomputedModel[],
    change: Change,
    now: Date,
  ): Promise<void> {
    const told = models.flatMap(each => messagesOf(each, change));
    const isNew = models.some(({ before }) => !before);
    const portfolio: OutboxMessage[] =
      told.length || isNew
        ? [
            {
              about: 'models',
              channel: 'signal',
              content: { channel: MODELS_SIGNAL_CHANNEL },
            },
          ]
        : [];
    await this.#outbox.append(
      tx,
      [
        ...told,
        ...portfolio,
        ...this.#notificationsOf(models, change),
        ...(await this.#reminders(tx, models, now)),
      ],
      now,
    );
  }

  /** What an import brings happened long ago: nobody is told of it as if it were news. */
  #notificationsOf(
    models: readonly RecomputedModel[],
    change: Change,
  ): OutboxMessage[] {
    const { cause, recordId } = change;
    if (cause === 'import') {
      return [];
    }
    return models.flatMap(each =>
      [
        ...(recordId ? recordNotices(each, recordId, this.#policy) : []),
        ...statusNotices(each, change),
      ]
        .filter(({ recipients }) => recipients.length > 0)
        .map(notice => toNotification(each.model, notice)),
    );
  }

  async #reminders(
    tx: Knex.Transaction,
    models: readonly RecomputedModel[],
    now: Date,
  ): Promise<OutboxMessage[]> {
    const due = models.flatMap(({ model, scorecard, deadlines }) =>
      dueNotices(deadlines, scorecard.title, now).map(notice => ({
        modelId: model.id,
        key: notice.once,
        message: toNotification(model, notice),
      })),
    );
    const given = await this.#notices.giveOnce(tx, due, now);
    return given.map(({ message }) => message);
  }
}
