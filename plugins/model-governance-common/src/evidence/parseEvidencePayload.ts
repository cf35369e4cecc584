import { InputError } from '@backstage/errors';
import { z } from 'zod';
import type { EvidenceType } from './EvidenceType';
import { EVIDENCE_TYPE_DEFINITIONS } from './evidenceTypes';

/**
 * Parses the payload of an evidence record by its type.
 *
 * @throws InputError naming the first field that is wrong, such as `payload.groups[1].selectionRate`.
 * @public
 */
export function parseEvidencePayload(
  type: EvidenceType,
  payload: unknown,
): Record<string, unknown> {
  const result = EVIDENCE_TYPE_DEFINITIONS[type].payload.safeParse(payload);
  if (result.success) {
    return result.data;
  }
  const [{ path, message }] = result.error.issues;
  throw new InputError(
    `Invalid ${z.core.toDotPath(['payload', ...path])}: ${message}`,
  );
}
