import { setTimeout as sleep } from 'node:timers/promises';
import type { HttpLimits } from './HttpLimits';
import { RegistryError } from './RegistryError';

/**
 * Does something again while it fails in a way that may pass: after a wait that doubles, shortened by chance so that many
 * clients do not come back together, or after what the registry asks for.
 *
 * @throws what the last attempt threw; the reason of the signal where that is given
 */
export async function withRetries<T>(
  limits: HttpLimits,
  signal: AbortSignal,
  attempt: () => Promise<T>,
): Promise<T> {
  for (let made = 1; ; made++) {
    signal.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      signal.throwIfAborted();
      if (!isTransient(error) || made >= limits.attempts) {
        throw error;
      }
      const backOff = limits.firstDelayMs * 2 ** (made - 1);
      const wait =
        error.details.retryAfterMs ?? backOff * (0.5 + Math.random() / 2);
      await sleep(Math.min(wait, limits.maxDelayMs), undefined, {
        signal,
      }).catch(() => signal.throwIfAborted());
    }
  }
}

function isTransient(error: unknown): error is RegistryError {
  return error instanceof RegistryError && error.details.isTransient === true;
}
