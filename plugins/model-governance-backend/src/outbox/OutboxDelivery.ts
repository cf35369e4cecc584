import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { Knex } from 'knex';
import { withinTime } from '../background/withinTime';
import type { ClaimedMessage, Outbox } from './Outbox';
import type { OutboxChannels } from './OutboxChannels';

/** How many messages are delivered at once. */
const AT_ONCE = 20;

/** After how long a delivery counts as failed; well within the time that a claim lasts. */
const TIMEOUT_MS = 20_000;

/** From how many failures of a message on the log calls it an error. */
const PERSISTENT = 5;

/** A message that could not be delivered, and why. */
interface Failure {
  message: ClaimedMessage;
  error: unknown;
}

interface OutboxDeliveryOptions {
  knex: Knex;
  outbox: Outbox;
  channels: OutboxChannels;
  logger: LoggerService;
}

/** Delivers what is in the outbox, on whichever replica it runs. */
export class OutboxDelivery {
  readonly #options: OutboxDeliveryOptions;

  constructor(options: OutboxDeliveryOptions) {
    this.#options = options;
  }

  /**
   * Delivers everything that is due; what cannot be delivered stays, is reported, and is tried again later until it is
   * set aside.
   */
  async run(signal: AbortSignal): Promise<void> {
    const { knex, outbox } = this.#options;
    const failures: Failure[] = [];
    while (!signal.aborted) {
      const claimed = await outbox.claim(knex, AT_ONCE);
      if (claimed.length === 0) {
        break;
      }
      const failed = await Promise.all(
        claimed.map(message => this.#deliver(message)),
      );
      failures.push(...failed.flatMap(failure => failure ?? []));
    }
    this.#report(failures);
  }

  async #deliver(message: ClaimedMessage): Promise<Failure | undefined> {
    const { knex, outbox } = this.#options;
    try {
      await withinTime(TIMEOUT_MS, this.#send(message));
    } catch (error) {
      const { setAside } = await outbox.putBack(knex, message);
      if (setAside) {
        this.#reportSetAside({ message, error });
        return undefined;
      }
      return { message, error };
    }
    await outbox.remove(knex, message);
    return undefined;
  }

  async #send({ channel, content }: ClaimedMessage): Promise<void> {
    await this.#options.channels[channel](JSON.parse(content));
  }

  #reportSetAside({ message, error }: Failure): void {
    const { id, lane, attempts } = message;
    this.#options.logger.error(
      `Row ${id} of the outbox, ${lane}, could not be delivered in ${attempts} attempts and is set aside: ${stringifyError(
        error,
      )}`,
    );
  }

  #report(failures: readonly Failure[]): void {
    const { logger } = this.#options;
    for (const channel of new Set(failures.map(each => each.message.channel))) {
      const ofChannel = failures.filter(
        each => each.message.channel === channel,
      );
      const worst = ofChannel.reduce((a, b) =>
        b.message.attempts > a.message.attempts ? b : a,
      );
      const { id, attempts } = worst.message;
      const text = `${
        ofChannel.length
      } messages could not be delivered by ${channel} and are tried again later; row ${id} of the outbox after ${attempts} attempts: ${stringifyError(
        worst.error,
      )}`;
      if (attempts >= PERSISTENT) {
        logger.error(text);
      } else {
        logger.warn(text);
      }
    }
  }
}
