import { InputError } from '@backstage/errors';
import { digestOf } from '../digest';
import type { Subject, Target } from '../records';
import type { SignOffState } from '../scorecard';
import type { EvaluationInput } from './EvaluationInput';
import { subjectOf } from './subjectOf';
import { targetStateOf } from './targetStateOf';
import { useStateOf } from './useStateOf';
import { worldOf } from './worldOf';

/** What is put before a signer, and who is asked to sign it. @public */
export interface SubjectToSign {
  subject: Subject;
  subjectDigest: string;
  signOffs: SignOffState[];
}

/**
 * What a signer of now would sign for a version and some use cases of a model.
 *
 * @param target - Absent: the version that the entity names, and all active use cases.
 * @throws InputError where the model has no such version or use case
 * @public
 */
export function subjectFor(
  input: EvaluationInput,
  target: Target,
): SubjectToSign {
  const world = worldOf(input);
  const { versions, useCases } = world;
  const wanted = target.version ?? versions[0].version;
  const version = versions.find(each => each.version === wanted);
  if (!version) {
    throw new InputError(
      `version: "${wanted}" is not a version of the model; it has ${versions
        .map(each => each.version)
        .join(', ')}`,
    );
  }
  const names = target.useCases ?? useCases.map(({ useCase }) => useCase.name);
  names.forEach((name, index) => {
    if (!useCases.some(({ useCase }) => useCase.name === name)) {
      throw new InputError(
        `useCases[${index}]: "${name}" is not a use case of the model; it has ${useCases
          .map(({ useCase }) => useCase.name)
          .join(', ')}`,
      );
    }
  });
  const risks = useCases.filter(({ useCase }) => names.includes(useCase.name));
  const state = targetStateOf(
    world,
    risks.map(risk => useStateOf(world, version, risk)),
  );
  const subject = subjectOf(world, state, risks);
  return {
    subject,
    subjectDigest: digestOf(subject),
    signOffs: state.signOffs,
  };
}
