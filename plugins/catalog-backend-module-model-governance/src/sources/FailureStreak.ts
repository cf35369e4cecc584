import { InputError } from '@backstage/errors';
import { RegistryError } from '../http/RegistryError';

/** After so many failures with no success between, the registry is at fault, not what was asked for. */
const MAX_IN_A_ROW = 10;

/** The registry does not let the portal in, or wants no more requests. */
const REFUSED = new Set([401, 403, 429]);

/** Tells what is wrong with one thing in a registry from what is wrong with the registry. */
export class FailureStreak {
  #inARow = 0;

  success(): void {
    this.#inARow = 0;
  }

  /**
   * @returns what is wrong with the one thing
   * @throws the error, where going on is of no use
   */
  messageOf(error: unknown): string {
    if (error instanceof InputError) {
      return error.message;
    }
    if (
      error instanceof RegistryError &&
      !REFUSED.has(error.details.status ?? 0) &&
      ++this.#inARow < MAX_IN_A_ROW
    ) {
      return error.message;
    }
    throw error;
  }
}
