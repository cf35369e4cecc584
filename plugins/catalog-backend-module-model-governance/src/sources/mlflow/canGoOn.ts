import { RegistryError } from '../../http/RegistryError';

/** Whether other things can still be asked for: the registry is there, knows us, and takes requests. */
export function canGoOn(error: unknown): error is RegistryError {
  if (!(error instanceof RegistryError)) {
    return false;
  }
  const { status, isTransient } = error.details;
  return status === undefined
    ? isTransient !== true
    : status !== 401 && status !== 429;
}
