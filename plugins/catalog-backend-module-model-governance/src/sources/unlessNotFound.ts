import { RegistryError } from '../http/RegistryError';

/** What a registry answers; `undefined` where it says that there is no such thing. */
export async function unlessNotFound<T>(
  answer: Promise<T>,
): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof RegistryError && error.details.status === 404) {
      return undefined;
    }
    throw error;
  }
}
