import { readDurationFromConfig, type Config } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';
import type { Webhook } from './Webhook';

const SERVERS = 'catalog.providers.mlflow';
const MAX_AGE = { minutes: 5 };

/** The webhooks that the configuration has secrets for. */
export function readWebhooks(config: Config): Webhook[] {
  const servers = config.getOptionalConfig(SERVERS);
  return (servers?.keys() ?? []).flatMap(instance => {
    const webhook = servers?.getOptionalConfig(`${instance}.webhook`);
    if (!webhook) {
      return [];
    }
    const maxAge = webhook.has('maxAge')
      ? readDurationFromConfig(webhook, { key: 'maxAge' })
      : MAX_AGE;
    return [
      {
        topic: `mlflow.${instance}`,
        secret: webhook.getString('secret'),
        maxAgeMs: durationToMilliseconds(maxAge),
      },
    ];
  });
}
