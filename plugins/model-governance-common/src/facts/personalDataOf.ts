import type { ModelSpec, UseCase } from '../entity';
import type { DependencyFacts } from './ModelFacts';

/** Roles of the data that a model learns from. */
const LEARNT_FROM = ['training', 'fine-tuning'];

/**
 * Whether a model processes personal data, as far as its datasets can say; `undefined` where they cannot.
 *
 * - Yes, where one of its datasets, whatever its role, holds personal data.
 * - No, only where nothing else could bring any: a traditional model receives what it was trained on, so it is no where it
 *   was made here from no other model, every dataset that it names is in the catalog and says no, one of them is what it
 *   learnt from, and every use case says that it concerns nobody. A generative model receives what people write.
 */
export function personalDataOf(stated: {
  model: Pick<ModelSpec, 'modelType' | 'provider' | 'baseModel'>;
  useCases: UseCase[];
  /** The datasets that the model names, each with its role and what the catalog says of it. */
  datasets: { role?: string; facts?: DependencyFacts }[];
}): boolean | undefined {
  const { model, useCases, datasets } = stated;
  const said = datasets.map(({ facts }) => facts?.personalData);
  if (said.some(answer => answer !== undefined && answer !== 'no')) {
    return true;
  }
  const isMadeHere =
    model.modelType === 'traditional-ml' &&
    lower(model.provider) === 'internal' &&
    model.baseModel === undefined;
  const concernsNobody =
    useCases.length > 0 &&
    useCases.every(({ affectedPersons }) => affectedPersons?.length === 0);
  const isLearntFrom = datasets.some(({ role }) =>
    LEARNT_FROM.includes(lower(role) ?? ''),
  );
  const allSayNo = said.every(answer => answer === 'no');
  return isMadeHere && concernsNobody && isLearntFrom && allSayNo
    ? false
    : undefined;
}

function lower(text: string | undefined): string | undefined {
  return text?.toLocaleLowerCase('en-US');
}
