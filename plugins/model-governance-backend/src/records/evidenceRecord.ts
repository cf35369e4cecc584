import { InputError, NotAllowedError } from '@backstage/errors';
import {
  endOfDay,
  EVIDENCE_TYPE_DEFINITIONS,
  parseEvidencePayload,
  versionsOf,
  type Evidence,
  type EvidenceType,
  type ModelFacts,
  type NewEvidence,
  type Policy,
} from '@modelgov/backstage-plugin-model-governance-common';
import { checkSuperseded } from './checkSuperseded';
import type { RecordContext } from './RecordWriter';
import type { Submitter } from './Submitter';
import { isFutureDay } from './validity';

/**
 * Makes the record of evidence.
 *
 * @throws InputError naming the field that does not fit the policy or the model
 * @throws NotAllowedError where a pipeline brings it for a model of another group, or where it corrects what others brought
 */
export function evidenceRecord(
  content: NewEvidence,
  { source, onBehalfOf }: Pick<Submitter, 'source' | 'onBehalfOf'>,
  policy: Policy,
  { scorecard, model, records, head }: RecordContext,
): Evidence {
  const { version, ...stored } = content;
  const { owner } = model.facts;
  if (onBehalfOf && onBehalfOf !== owner) {
    throw new NotAllowedError(
      `${head.recordedBy} brings evidence for models of ${onBehalfOf}; ${
        head.entityRef
      } is owned by ${owner ?? 'nobody'}`,
    );
  }
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
  const place =
    version === undefined
      ? { modelVersion: head.modelVersion, modelDigest: head.modelDigest }
      : placeOfVersion(version, model.facts);
  checkSuperseded(
    content,
    { recordedBy: head.recordedBy, onBehalfOf, ...place },
    records,
  );

  const payload = parseEvidencePayload(content.type, content.payload);
  return {
    ...stored,
    payload,
    ...head,
    ...place,
    source,
    onBehalfOf,
    measures: EVIDENCE_TYPE_DEFINITIONS[content.type].measure(payload),
    expiresAt: content.expiresOn && endOfDay(content.expiresOn),
  };
}

/** @throws InputError where the version is neither the one that the entity names nor a live one */
function placeOfVersion(
  name: string,
  facts: ModelFacts,
): Pick<Evidence, 'modelVersion' | 'modelDigest'> {
  const versions = versionsOf(facts);
  const found = versions.find(({ version }) => version === name);
  if (!found) {
    throw new InputError(
      `version: "${name}" is not a live version of ${
        facts.entityRef
      }; it has ${versions.map(({ version }) => version).join(', ')}`,
    );
  }
  return { modelVersion: found.version, modelDigest: found.digest };
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
