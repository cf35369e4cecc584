import { InputError } from '@backstage/errors';
import {
  EVIDENCE_TYPE_DEFINITIONS,
  parseEvidencePayload,
  type Evidence,
  type EvidenceType,
  type NewEvidence,
  type Policy,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { RecordContext } from './RecordWriter';
import { endOfDay, isFutureDay } from './validity';

/**
 * Makes the record of evidence.
 *
 * @throws InputError naming the field that does not fit the policy or the model
 */
export function evidenceRecord(
  content: NewEvidence,
  source: Evidence['source'],
  policy: Policy,
  { scorecard, head }: RecordContext,
): Evidence {
  const at = new Date(head.recordedAt);
  if (isFutureDay(content.collectedOn, at)) {
    throw new InputError('collectedOn: lies in the future');
  }
  if (content.expiresOn && new Date(endOfDay(content.expiresOn)) <= at) {
    throw new InputError('expiresOn: lies in the past');
  }
  if (content.expiresOn && content.expiresOn < content.collectedOn) {
    throw new InputError('expiresOn: lies before collectedOn');
  }
  if (
    content.useCase &&
    !scorecard.useCases.some(useCase => useCase.name === content.useCase)
  ) {
    throw new InputError(
      `useCase: "${content.useCase}" is not a use case of ${head.entityRef}`,
    );
  }
  checkRequirements(content, policy);

  const payload = parseEvidencePayload(content.type, content.payload);
  return {
    ...content,
    payload,
    ...head,
    source,
    measures: EVIDENCE_TYPE_DEFINITIONS[content.type].measure(payload),
    expiresAt: content.expiresOn && endOfDay(content.expiresOn),
  };
}

function checkRequirements(
  { type, requirements }: NewEvidence,
  policy: Policy,
): void {
  if (type === 'document' && requirements.length === 0) {
    throw new InputError(
      'requirements: a document must name the requirements that it supports',
    );
  }
  requirements.forEach((id, index) => {
    const requirement = policy.requirements.find(each => each.id === id);
    if (!requirement) {
      throw new InputError(
        `requirements[${index}]: "${id}" is not a requirement of the policy`,
      );
    }
    const accepted: EvidenceType[] =
      'evidence' in requirement.check ? requirement.check.evidence.types : [];
    if (!accepted.includes(type)) {
      throw new InputError(
        `requirements[${index}]: "${id}" does not ask for evidence of type ${type}`,
      );
    }
  });
}
