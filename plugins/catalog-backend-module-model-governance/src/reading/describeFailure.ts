import { isError } from '@backstage/errors';

const MESSAGES: Readonly<Record<string, string>> = {
  NotFoundError: 'The model card was not found.',
  ENOENT: 'The model card was not found.',
  ENOTDIR: 'The model card was not found.',
  NotAllowedError:
    'The model card may not be read from this host: it needs an integration or an entry in backend.reading.allow.',
};

/**
 * Why a card cannot be read, for everyone who may see the entity. Messages of other systems are not passed on, since they
 * may hold paths of the server, internal addresses or credentials.
 */
export function describeFailure(error: unknown): string {
  if (!isError(error)) {
    return 'The model card could not be read.';
  }
  if (error.name === 'UnreadableCardError') {
    return error.message;
  }
  return (
    MESSAGES[error.name] ??
    MESSAGES[String(error.code)] ??
    'The model card could not be read.'
  );
}
