import type { CacheService } from '@backstage/backend-plugin-api';
import type {
  RequestDetails,
  RequestValidationContext,
} from '@backstage/plugin-events-node';
import { isSigned } from './isSigned';
import type { Webhook } from './Webhook';

/**
 * Takes what MLflow signed, now, and once. A delivery that comes again, such as when its answer was lost, is answered as
 * taken and not published again: ids are remembered for as long as a delivery is young enough.
 */
export class DeliveryValidator {
  readonly #webhook: Webhook;
  readonly #cache: CacheService;

  constructor(webhook: Webhook, cache: CacheService) {
    this.#webhook = webhook;
    this.#cache = cache;
  }

  async validate(
    request: RequestDetails,
    context: RequestValidationContext,
  ): Promise<void> {
    const { topic, secret, maxAgeMs } = this.#webhook;
    const id = headerOf(request, 'x-mlflow-delivery-id');
    const timestamp = headerOf(request, 'x-mlflow-timestamp');
    const signature = headerOf(request, 'x-mlflow-signature');
    const { body } = request.raw;
    if (!id || !isSigned({ id, timestamp, signature, body }, secret)) {
      context.reject({
        status: 403,
        payload: { message: 'invalid signature' },
      });
      return;
    }
    const age = Math.abs(Date.now() - Number(timestamp) * 1000);
    // Written so that what is no number is too old.
    if (!(age <= maxAgeMs)) {
      const message =
        'the delivery is too old, or the clocks of the two servers differ';
      context.reject({ status: 403, payload: { message } });
      return;
    }
    const key = `${topic}/${id}`;
    if (await this.#cache.get(key)) {
      context.reject({ status: 200, payload: { status: 'already accepted' } });
      return;
    }
    await this.#cache.set(key, true, { ttl: 2 * maxAgeMs });
  }
}

function headerOf(request: RequestDetails, name: string): string {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
}
