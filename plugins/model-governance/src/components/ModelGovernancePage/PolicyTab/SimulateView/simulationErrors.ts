import type { ErrorLike } from '@backstage/errors';
import { describeError } from '../../../../state';
import type { FieldErrors } from '../../../form';
import type { SimulationDraft } from './SimulationDraft';

/** What the server found wrong with each field of a simulation; nothing where it failed for another reason. */
export function simulationErrors(
  error: Error | ErrorLike | undefined,
  { pack }: Pick<SimulationDraft, 'pack'>,
): FieldErrors {
  if (!error) {
    return {};
  }
  const { status, message, fields } = describeError(error);
  if (status !== 400) {
    return {};
  }
  const { asOf } = fields;
  if (asOf) {
    return { asOf };
  }
  return pack.trim() ? { pack: message } : {};
}
