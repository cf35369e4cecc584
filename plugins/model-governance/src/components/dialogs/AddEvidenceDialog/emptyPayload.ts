import type { EvidenceTypeDefinition } from '@modelgov/backstage-plugin-model-governance-common';
import type { PayloadDraft } from './EvidenceDraft';

/** The form of an evidence type before anything is entered: one row in every table. */
export function emptyPayload({
  fields,
}: Pick<EvidenceTypeDefinition, 'fields'>): PayloadDraft {
  return Object.fromEntries(
    fields
      .filter(({ input, required }) => input === 'table' && required)
      .map(({ name }) => [name, [{}]]),
  );
}
