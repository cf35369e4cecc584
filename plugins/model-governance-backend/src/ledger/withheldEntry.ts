import {
  EVIDENCE_TYPE_DEFINITIONS,
  evidenceTypeSchema,
  type ExportedEntry,
} from '@modelgov/backstage-plugin-model-governance-common';

/** Of which field of its payload an entry tells the type of the evidence that it speaks of. */
const TYPE_FIELDS: Record<string, string> = {
  evidence: 'type',
  'evidence-review': 'evidenceType',
  'evidence-verification': 'evidenceType',
  'evidence-dispute': 'evidenceType',
};

/**
 * An entry without its payload where that is sensitive evidence or speaks of it, or where nobody knows the type of the
 * evidence.
 */
export function withheldEntry(entry: ExportedEntry): ExportedEntry {
  const { payload, salt: _salt, ...rest } = entry;
  const field = TYPE_FIELDS[entry.type];
  if (!field || !payload) {
    return entry;
  }
  const { data: type } = evidenceTypeSchema.safeParse(payload[field]);
  return type && !EVIDENCE_TYPE_DEFINITIONS[type].sensitive
    ? entry
    : { ...rest, withheld: true };
}
