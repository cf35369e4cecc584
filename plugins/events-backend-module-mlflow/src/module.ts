import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { eventsExtensionPoint } from '@backstage/plugin-events-node/alpha';
import { DeliveryValidator } from './DeliveryValidator';
import { readWebhooks } from './readWebhooks';

/**
 * Takes the webhooks of each MLflow server that the configuration has a secret for, and publishes them under the topic
 * `mlflow.<instance>`.
 *
 * @public
 */
export const eventsModuleMlflow = createBackendModule({
  pluginId: 'events',
  moduleId: 'mlflow',
  register(reg) {
    reg.registerInit({
      deps: {
        cache: coreServices.cache,
        config: coreServices.rootConfig,
        events: eventsExtensionPoint,
      },
      async init({ cache, config, events }) {
        for (const webhook of readWebhooks(config)) {
          const deliveries = new DeliveryValidator(webhook, cache);
          events.addHttpPostIngress({
            topic: webhook.topic,
            validator: (request, context) =>
              deliveries.validate(request, context),
          });
        }
      },
    });
  },
});
