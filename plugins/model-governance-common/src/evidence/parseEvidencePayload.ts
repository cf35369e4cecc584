import { z } from 'zod';
import { parseWith } from '../problems';
import type { EvidenceType } from './EvidenceType';
import { EVIDENCE_TYPE_DEFINITIONS } from './evidenceTypes';

/**
 * Parses the payload of an evidence record by its type.
 *
 * @throws InputError naming every field that does not fit, such as `payload.groups[1].selectionRate`.
 * @public
 */
export function parseEvidencePayload(
  type: EvidenceType,
  payload: unknown,
): Record<string, unknown> {
  const schema = z.object({ payload: EVIDENCE_TYPE_DEFINITIONS[type].payload });
  return parseWith(schema, { payload }, 'payload').payload;
}
