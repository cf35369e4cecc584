import type { LoggerService } from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import type { OutboxChannels } from './OutboxChannels';

/** The notifications service words it so where the notifications plugin is not installed. */
const NOT_INSTALLED = /status 404\b/;

/** The ways by which others are told, over Backstage's own services. What is not installed is nobody's loss. */
export function createChannels({
  events,
  signals,
  notifications,
  logger,
}: {
  events: EventsService;
  signals: SignalsService;
  notifications: NotificationService;
  logger: LoggerService;
}): OutboxChannels {
  let toldOfAbsence = false;
  return {
    event: async ({ topic, payload }) =>
      events.publish({ topic, eventPayload: payload }),
    signal: async ({ channel }) =>
      signals.publish({
        recipients: { type: 'broadcast' },
        channel,
        message: {},
      }),
    async notification(content) {
      try {
        await notifications.send(content);
      } catch (error) {
        if (!(error instanceof Error && NOT_INSTALLED.test(error.message))) {
          throw error;
        }
        if (!toldOfAbsence) {
          toldOfAbsence = true;
          logger.info(
            'The notifications plugin is not installed: nobody is notified',
          );
        }
      }
    },
  };
}
