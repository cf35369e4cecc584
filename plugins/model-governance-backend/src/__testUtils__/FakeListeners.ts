import type { EventParams, EventsService } from '@backstage/plugin-events-node';
import type {
  NotificationSendOptions,
  NotificationService,
} from '@backstage/plugin-notifications-node';
import type {
  SignalPayload,
  SignalsService,
} from '@backstage/plugin-signals-node';

/** Those who are told: they remember what they heard, in order, and can fail. */
export class FakeListeners {
  readonly heard: {
    events: EventParams[];
    signals: SignalPayload[];
    notifications: NotificationSendOptions[];
  } = { events: [], signals: [], notifications: [] };

  #failing = new Map<string, Error>();
  #milliseconds = 0;

  readonly events: EventsService = {
    publish: async event => {
      await this.#answer('events');
      this.heard.events.push(event);
    },
    subscribe: async () => undefined,
  };

  readonly signals: SignalsService = {
    publish: async signal => {
      await this.#answer('signals');
      this.heard.signals.push(signal);
    },
  };

  readonly notifications: NotificationService = {
    send: async notification => {
      await this.#answer('notifications');
      this.heard.notifications.push(notification);
    },
  };

  /** Lets a service fail until it is given `undefined`. */
  failWith(
    service: keyof FakeListeners['heard'],
    error: Error | undefined,
  ): void {
    if (error) {
      this.#failing.set(service, error);
    } else {
      this.#failing.delete(service);
    }
  }

  /** Lets every delivery take some milliseconds, now more, now less. */
  slowDown(milliseconds: number): void {
    this.#milliseconds = milliseconds;
  }

  async #answer(service: string): Promise<void> {
    await new Promise(resolve =>
      setTimeout(resolve, Math.random() * this.#milliseconds),
    );
    const error = this.#failing.get(service);
    if (error) {
      throw error;
    }
  }
}
