import { isError } from '@backstage/errors';
import type { TextKind } from './textKinds';

/** Errors whose messages are written for people. */
const TELLING = ['UnreadableCardError', 'UnreadableTextError'];

const REASONS: Readonly<Record<string, string>> = {
  NotFoundError: 'was not found.',
  ENOENT: 'was not found.',
  ENOTDIR: 'was not found.',
  NotAllowedError:
    'may not be read from this host: it needs an integration or an entry in backend.reading.allow.',
};

/**
 * Why a text cannot be read, for everyone who may see the entity. Messages of other systems are not passed on, since they
 * may hold paths of the server, internal addresses or credentials.
 */
export function describeFailure(error: unknown, { name }: TextKind): string {
  if (isError(error) && TELLING.includes(error.name)) {
    return error.message;
  }
  const reason = isError(error)
    ? REASONS[error.name] ?? REASONS[String(error.code)]
    : undefined;
  return `The ${name} ${reason ?? 'could not be read.'}`;
}
