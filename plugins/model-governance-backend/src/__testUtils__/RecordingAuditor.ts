import {
  coreServices,
  createServiceFactory,
  type AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';

/** What an auditor heard. */
export interface HeardEvent extends AuditorServiceCreateEventOptions {
  outcome?: 'success' | 'failure';
  /** Why it failed. */
  error?: Error;
}

/** An auditor that remembers what it was told. */
export class RecordingAuditor {
  readonly events: HeardEvent[] = [];

  /** Stands in for the auditor of a backend. */
  readonly factory = createServiceFactory({
    service: coreServices.auditor,
    deps: {},
    factory: () => ({
      createEvent: async (options: AuditorServiceCreateEventOptions) => {
        const event: HeardEvent = { ...options };
        this.events.push(event);
        return {
          success: async () => {
            event.outcome = 'success' as const;
          },
          fail: async ({ error }) => {
            event.outcome = 'failure' as const;
            event.error = error;
          },
        };
      },
    }),
  });

  /** The events of a kind, the oldest first. */
  of(eventId: string): HeardEvent[] {
    return this.events.filter(event => event.eventId === eventId);
  }
}
