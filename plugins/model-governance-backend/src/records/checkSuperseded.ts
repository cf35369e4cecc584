import { InputError, NotAllowedError } from '@backstage/errors';
import {
  newestAbout,
  type Evidence,
  type ModelRecords,
  type NewEvidence,
} from '@modelgov/backstage-plugin-model-governance-common';

/**
 * Checks that a correction takes the place of what it corrects and of nothing else, and that nobody but who brought that
 * corrects it: whoever could would hide a result that they do not like.
 *
 * @param correction - of which version it is, who brings it, and the group for which a pipeline does
 * @throws InputError naming the field in which it differs from what it corrects
 * @throws NotAllowedError where somebody else brought that
 */
export function checkSuperseded(
  { type, useCase, requirements, supersedes }: NewEvidence,
  correction: Pick<Evidence, 'modelVersion' | 'recordedBy' | 'onBehalfOf'>,
  { evidence, acts }: ModelRecords,
): void {
  if (!supersedes) {
    return;
  }
  const corrected = evidence.find(({ id }) => id === supersedes);
  if (corrected?.type !== type) {
    throw new InputError(
      `supersedes: the model has no evidence ${supersedes} of type ${type}`,
    );
  }
  const { title } = corrected;
  if (evidence.some(record => record.supersedes === supersedes)) {
    throw new InputError(`supersedes: "${title}" was corrected already`);
  }
  if (
    newestAbout(acts, 'evidence-review', supersedes)?.decision === 'rejected'
  ) {
    throw new InputError(
      `supersedes: "${title}" was rejected; bring new evidence`,
    );
  }
  if (!isOwn(corrected, correction)) {
    throw new NotAllowedError(
      `supersedes: "${title}" is corrected by who brought it, which is ${
        corrected.onBehalfOf ?? corrected.recordedBy
      }`,
    );
  }
  if (corrected.modelVersion !== correction.modelVersion) {
    throw new InputError(
      `version: "${title}" is of ${nameOf(
        corrected.modelVersion,
      )}, not of ${nameOf(correction.modelVersion)}`,
    );
  }
  if (corrected.useCase !== useCase) {
    throw new InputError(
      `useCase: "${title}" is for ${corrected.useCase ?? 'all use cases'}`,
    );
  }
  checkSupported(corrected, requirements);
}

/** Who brought it themselves, or another pipeline or token of the group for which a pipeline did. */
function isOwn(
  { recordedBy, onBehalfOf }: Pick<Evidence, 'recordedBy' | 'onBehalfOf'>,
  correction: Pick<Evidence, 'recordedBy' | 'onBehalfOf'>,
): boolean {
  return onBehalfOf === undefined
    ? recordedBy === correction.recordedBy
    : onBehalfOf === correction.onBehalfOf;
}

/** Evidence without requirements supports all that ask for its type. */
function checkSupported(
  { title, requirements }: Evidence,
  supported: readonly string[],
): void {
  if (supported.length === 0) {
    return;
  }
  if (requirements.length === 0) {
    throw new InputError(
      `requirements: "${title}" supports all that ask for its type, and so does its correction`,
    );
  }
  const missing = requirements.filter(id => !supported.includes(id));
  if (missing.length > 0) {
    throw new InputError(
      `requirements: "${title}" supports ${missing.join(', ')} as well`,
    );
  }
}

function nameOf(version: string | undefined): string {
  return version === undefined ? 'no named version' : `version ${version}`;
}
