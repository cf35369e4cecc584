import type { EvidenceDraft, PayloadDraft } from './EvidenceDraft';

/** The payload of evidence as it is sent: what was left empty is left out. */
export function payloadOf({
  payload,
}: Pick<EvidenceDraft, 'payload'>): Record<string, unknown> {
  return withoutEmpty(payload);
}

function withoutEmpty(values: PayloadDraft): Record<string, unknown> {
  const entries = Object.entries(values)
    .map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(withoutEmpty) : value,
    ])
    .filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(entries);
}
