import { durationToMilliseconds, type HumanDuration } from '@backstage/types';
import type { Knex } from 'knex';
import { databaseNow } from '../database';
import type { NoticeStore } from '../notices/NoticeStore';
import type { Outbox } from '../outbox/Outbox';

interface RetentionOptions {
  knex: Knex;
  keepFor: HumanDuration;
  notices: NoticeStore;
  outbox: Outbox;
}

/** Forgets what is no record of governance once it is old: which reminders were given, and messages that were set aside. */
export class Retention {
  readonly #options: RetentionOptions;

  constructor(options: RetentionOptions) {
    this.#options = options;
  }

  /** How many reminders and messages were forgotten. */
  async run(): Promise<{ notices: number; messages: number }> {
    const { knex, keepFor, notices, outbox } = this.#options;
    const now = await databaseNow(knex);
    const before = new Date(now.getTime() - durationToMilliseconds(keepFor));
    return {
      notices: await notices.removeGivenBefore(knex, before),
      messages: await outbox.removeSetAsideBefore(knex, before),
    };
  }
}
