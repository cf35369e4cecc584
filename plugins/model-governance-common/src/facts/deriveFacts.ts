import type { ModelSpec, UseCase } from '../entity';
import type { Deployment } from '../registry';
import type {
  DependencyFacts,
  DerivedFactName,
  DerivedFacts,
} from './ModelFacts';
import { personalDataOf } from './personalDataOf';
import { usedInEu } from './usedInEu';

const INTERNAL = 'internal';
const TRAINING_ROLES = ['training', 'fine-tuning'];
const GENERATIVE_TYPES = ['generative-ai', 'rag', 'agentic'];

const DERIVED_FACTS: DerivedFactName[] = [
  'live',
  'affectsPersons',
  'personalData',
  'trainedHere',
  'thirdParty',
  'generative',
  'agentic',
  'inEu',
  'dependsOnModels',
];

/**
 * Derives the yes-or-no facts of a model from what its entity states. Where nothing states one, the worse answer is
 * assumed, and the fact is named in `assumed`:
 *
 * - `live`: a server runs it, whatever its lifecycle says; else the lifecycle is `production`; without a lifecycle assumed.
 * - `affectsPersons`: some use case names affected persons; no only where every use case says `affectedPersons: []`.
 * - `personalData`: as far as its datasets can say, see `personalDataOf`; answers of the risk questionnaire settle it.
 * - `trainedHere`: the provider is `internal`, or another's model has a dataset of role `training` or `fine-tuning`.
 * - `thirdParty`: the provider is not `internal`, or that of the base model is not.
 * - `generative`, `agentic`: by the model type.
 * - `inEu`: some use case has a region in the EU or EEA; no only where all regions of every use case are countries
 *   outside.
 * - `dependsOnModels`: among what it depends on.
 */
export function deriveFacts(stated: {
  lifecycle?: string;
  model: ModelSpec;
  useCases: UseCase[];
  /** What is known of the base model, where one is named. */
  baseModel?: DependencyFacts;
  dependencies: DependencyFacts[];
  /** The datasets that the model names, each with its role and what the catalog says of it. */
  datasets: { role?: string; facts?: DependencyFacts }[];
  /** Where it runs. */
  deployments: Deployment[];
}): DerivedFacts & { assumed: DerivedFactName[] } {
  const { model, useCases, baseModel, dependencies, datasets } = stated;
  const known: Partial<DerivedFacts> = {
    live: live(stated),
    affectsPersons: affectsPersons(useCases),
    personalData: personalDataOf({ model, useCases, datasets }),
    trainedHere: trainedHere(model),
    thirdParty: thirdParty(model, baseModel),
    generative: generative(model),
    agentic: model.modelType && model.modelType === 'agentic',
    inEu: inEu(useCases),
    dependsOnModels: dependencies.some(({ kind }) => kind === 'model'),
  };
  return {
    live: known.live ?? true,
    affectsPersons: known.affectsPersons ?? true,
    personalData: known.personalData ?? true,
    trainedHere: known.trainedHere ?? true,
    thirdParty: known.thirdParty ?? true,
    generative: known.generative ?? true,
    agentic: known.agentic ?? true,
    inEu: known.inEu ?? true,
    dependsOnModels: known.dependsOnModels ?? true,
    assumed: DERIVED_FACTS.filter(name => known[name] === undefined),
  };
}

function live({
  lifecycle,
  deployments,
}: {
  lifecycle?: string;
  deployments: Deployment[];
}): boolean | undefined {
  if (deployments.length > 0) {
    return true;
  }
  return lifecycle === undefined ? undefined : isWord(lifecycle, 'production');
}

function affectsPersons(useCases: UseCase[]): boolean | undefined {
  if (useCases.some(useCase => useCase.affectedPersons?.length)) {
    return true;
  }
  const allSay = useCases.every(useCase => useCase.affectedPersons);
  return useCases.length > 0 && allSay ? false : undefined;
}

function trainedHere({ provider, datasets }: ModelSpec): boolean | undefined {
  if (provider === undefined) {
    return undefined;
  }
  return (
    isWord(provider, INTERNAL) ||
    Boolean(
      datasets?.some(({ role }) =>
        TRAINING_ROLES.some(training => isWord(role, training)),
      ),
    )
  );
}

function thirdParty(
  { provider, baseModel }: ModelSpec,
  base: DependencyFacts | undefined,
): boolean | undefined {
  if (provider === undefined) {
    return undefined;
  }
  if (!isWord(provider, INTERNAL)) {
    return true;
  }
  if (baseModel === undefined) {
    return false;
  }
  return base?.provider === undefined
    ? undefined
    : !isWord(base.provider, INTERNAL);
}

function generative({ modelType }: ModelSpec): boolean | undefined {
  return modelType && GENERATIVE_TYPES.includes(modelType);
}

function inEu(useCases: UseCase[]): boolean | undefined {
  const answers = useCases.flatMap(({ regions }) =>
    regions?.length ? regions.map(usedInEu) : [undefined],
  );
  if (answers.includes(true)) {
    return true;
  }
  return answers.length > 0 && !answers.includes(undefined) ? false : undefined;
}

function isWord(text: string | undefined, word: string): boolean {
  return text?.toLocaleLowerCase('en-US') === word;
}
