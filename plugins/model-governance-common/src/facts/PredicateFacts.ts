import { useCaseSchema } from '../entity';
import type {
  AiActClass,
  AiActDuty,
  AiActRole,
  AnnexPoint,
  RiskTier,
} from '../terms';
import type { DependencyFacts, ModelFacts } from './ModelFacts';

/**
 * What conditions of a policy pack are evaluated against: the facts of the model and what its assessments say.
 *
 * @public
 */
export interface PredicateFacts extends ModelFacts {
  risk: {
    /** The tier in force; the policy's `unassessedTier` while no assessment is valid. */
    tier: RiskTier;
    assessed: boolean;
  };
  aiAct: {
    /** `unclassified` while no valid assessment says. */
    class: AiActClass | 'unclassified';
    /** With those that they imply; see `impliedDuties`. */
    duties: AiActDuty[];
    /** Declared by the entity or determined by an assessment. */
    roles: AiActRole[];
    /** The points of Annex III that some use falls under; empty where none does, or nobody says. */
    annexPoints: AnnexPoint[];
  };
}

/**
 * The paths that conditions of a policy pack may ask for, each with what it means. A pack that asks for another is
 * refused: in a filter predicate an unknown path is simply false, and the `$not` of a typo true.
 *
 * @public
 */
export const FACT_PATHS: Readonly<Record<string, string>> = {
  kind: 'kind of the entity',
  type: 'spec.type of the entity',
  lifecycle: 'spec.lifecycle of the entity',
  owner: 'full entity ref of the owner',
  system: 'full entity ref of the system',
  description: 'description of the entity',
  ownerFound: 'the owner is an entity of the catalog',
  ownerHasPeople: 'the owner is a person or a group with members',
  live: 'in production, by its lifecycle, or run by a server',
  affectsPersons: 'affects natural persons',
  personalData: 'processes personal data',
  trainedHere: 'trained here, wholly or in part',
  thirdParty: 'comes from a vendor, or its base model does',
  generative: 'a generative model',
  agentic: 'an agent',
  inEu: 'used in the European Union',
  dependsOnModels: 'built on other governed models',
  useCases: 'list of use cases',
  problems: 'malformed places in the entity',
  dependencies: 'list of what it depends on',
  assumed: 'facts that nothing states',
  'model.version': 'version of the model',
  'model.digest': 'digest of the artifact',
  'model.source': 'where the artifact is',
  'model.provider': 'who made it',
  'model.modelType': 'traditional-ml, generative-ai, rag or agentic',
  'model.approach': 'way of learning',
  'model.task': 'task',
  'model.architecture': 'architecture',
  'model.baseModel': 'full entity ref of the base model',
  'model.license': 'licence of the model',
  'model.contacts': 'named contacts',
  'model.contacts.developer': 'who develops it',
  'model.contacts.accountable': 'who answers for it',
  'model.contacts.validator': 'who validates it',
  'model.datasets': 'list of datasets',
  'card.status': 'read or unreadable',
  'card.sections': 'sections found in the model card',
  'card.license': 'licence by the model card',
  'card.metrics': 'metrics of the model card',
  registry: 'what registries and documents know',
  'registry.sources': 'registries and documents that know the model',
  'registry.versions': 'versions that registries and documents know',
  'registry.deployments': 'where the model runs',
  'risk.tier': 'risk tier in force',
  'risk.assessed': 'has a valid risk assessment',
  'aiAct.class': 'class under the EU AI Act',
  'aiAct.duties': 'further duties under the EU AI Act',
  'aiAct.roles': 'roles of the company under the EU AI Act',
  'aiAct.annexPoints': 'points of Annex III of the EU AI Act',
};

/**
 * The paths that the conditions of `dependencies` checks may ask for, each with what it means: those of
 * `DependencyFacts`.
 *
 * @public
 */
export const DEPENDENCY_FACT_PATHS: Readonly<
  Record<keyof DependencyFacts, string>
> = {
  entityRef: 'full entity ref',
  kind: 'model, dataset or other',
  found: 'the catalog knows it',
  title: 'title',
  owner: 'full entity ref of the owner',
  status: 'governance status of a model',
  tier: 'risk tier of a model',
  provider: 'who made a model',
  classification: 'how sensitive the data is',
  personalData: 'whether the data is personal: no, yes, special-categories',
  lawfulBasis: 'why the data may be used',
  consent: 'what the persons agreed to',
  retention: 'how long the data is kept',
  access: 'how access to the data is granted',
  license: 'licence of the data',
  origin: 'where the data comes from',
};

/**
 * The paths that `$contains` may ask of the elements of lists, by the path of the list. Other lists hold plain values.
 *
 * @public
 */
export const FACT_ELEMENT_PATHS: Readonly<Record<string, readonly string[]>> = {
  useCases: Object.keys(useCaseSchema.shape),
  problems: ['path', 'message'],
  dependencies: Object.keys(DEPENDENCY_FACT_PATHS),
  'model.datasets': ['ref', 'role'],
  'card.metrics': ['name', 'value', 'dataset'],
  'registry.sources': ['id', 'kind', 'name'],
  'registry.versions': [
    'version',
    'source',
    'stage',
    'aliases',
    'live',
    'digest',
    'createdBy',
    'license',
  ],
  'registry.deployments': ['name', 'environment', 'version'],
};
