import {
  EVIDENCE_TYPE_DEFINITIONS,
  evidenceTypeSchema,
  type ExportedEntry,
} from '@modelgov/backstage-plugin-model-governance-common';

/** An entry without its payload where that is sensitive evidence, or evidence of a type that nobody knows. */
export function withheldEntry(entry: ExportedEntry): ExportedEntry {
  const { payload, salt: _salt, ...rest } = entry;
  if (entry.type !== 'evidence' || !payload) {
    return entry;
  }
  const { data: type } = evidenceTypeSchema.safeParse(payload.type);
  return type && !EVIDENCE_TYPE_DEFINITIONS[type].sensitive
    ? entry
    : { ...rest, withheld: true };
}
