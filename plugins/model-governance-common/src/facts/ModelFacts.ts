import type { CardFacts, ModelSpec, PersonalData, UseCase } from '../entity';
import type { RegistryFacts } from '../registry';
import type { GovernanceStatus, RiskTier } from '../terms';

/** A malformed place in the entity: the dotted path and what was expected there. @public */
export interface EntityProblem {
  path: string;
  message: string;
}

/** What governance knows of something that a model depends on. @public */
export interface DependencyFacts {
  entityRef: string;
  kind: 'model' | 'dataset' | 'other';
  /** Whether the catalog knows the entity. */
  found: boolean;
  title?: string;
  owner?: string;
  /** Of models: their stored governance status and tier. */
  status?: GovernanceStatus;
  tier?: RiskTier;
  /** Of models: who made it, by its `spec.model.provider`. */
  provider?: string;
  /** Of datasets: the annotations of `DATASET_ANNOTATIONS`; what is malformed is left out. */
  classification?: string;
  personalData?: PersonalData;
  lawfulBasis?: string;
  consent?: string;
  retention?: string;
  access?: string;
  license?: string;
  origin?: string;
}

/**
 * Yes-or-no facts that decide what is asked of a model. Where nothing states one, the worse answer is assumed and the
 * name of the fact is listed in {@link ModelFacts.assumed}.
 *
 * @public
 */
export interface DerivedFacts {
  /** In production, by its lifecycle, or run by a server that a registry or a document knows. */
  live: boolean;
  /** It affects natural persons. */
  affectsPersons: boolean;
  /** It processes personal data. */
  personalData: boolean;
  /** It was trained here, wholly or in part. */
  trainedHere: boolean;
  /** It, or its base model, comes from somebody else. */
  thirdParty: boolean;
  generative: boolean;
  agentic: boolean;
  /** It is used in the European Union. */
  inEu: boolean;
  /** It is built on other governed models. */
  dependsOnModels: boolean;
}

/** The name of one of the {@link DerivedFacts}. @public */
export type DerivedFactName = keyof DerivedFacts;

/**
 * Everything that the catalog and the registries say of one model: the output of collection and the input of checks.
 * Plain JSON.
 *
 * @public
 */
export interface ModelFacts extends DerivedFacts {
  entityRef: string;
  uid: string;
  kind: string;
  type: string;
  title: string;
  description?: string;
  lifecycle?: string;
  owner?: string;
  system?: string;
  /** The owner is an entity of the catalog. */
  ownerFound: boolean;
  /** The owner is a person, or a group with at least one member. */
  ownerHasPeople: boolean;
  /** Full refs of the people who own it: the direct members of the group, or the person. */
  ownerMembers: string[];
  /** The valid part of `spec.model`, refs made full and lower-cased; malformed fields are left out. */
  model: Pick<
    ModelSpec,
    | 'version'
    | 'digest'
    | 'versions'
    | 'source'
    | 'provider'
    | 'modelType'
    | 'approach'
    | 'task'
    | 'architecture'
    | 'baseModel'
    | 'license'
    | 'contacts'
  > & {
    datasets: { ref: string; role?: string }[];
  };
  /** Declared use cases; a model that declares none has the implicit {@link GENERAL_USE_CASE}. */
  useCases: UseCase[];
  /** `undefined` where the entity names no card. */
  card?: CardFacts;
  /** `undefined` where no registry and no document knows the model. */
  registry?: RegistryFacts;
  problems: EntityProblem[];
  dependencies: DependencyFacts[];
  /** Names of the derived facts that nothing states. */
  assumed: DerivedFactName[];
}

/** The use case of a model that declares none. @public */
export const GENERAL_USE_CASE = 'general';
