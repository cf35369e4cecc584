import type {
  CardFacts,
  Deployment,
  ModelSpec,
  RegistryDataset,
  VersionDetails,
} from '@modelgov/backstage-plugin-model-governance-common';

/**
 * A model as a registry or a document describes it, in the words of governance but with the names of the source. What the
 * source does not say is left out; nothing is guessed.
 *
 * @public
 */
export interface DescribedModel {
  /** As the source calls it, unique in the source: any text. The name of the entity is made of it. */
  name: string;
  /** For people, where it differs from the name. */
  title?: string;
  description?: string;
  /** The page of the model in the source. */
  url?: string;
  /** As the source calls the person, group or account. */
  owner?: string;
  /** Such as `production`. */
  lifecycle?: string;
  /** Words without a value. */
  tags?: string[];
  /** Tags of the source with their values, for the rules on owners and on models that are the same. */
  labels?: Readonly<Record<string, string>>;
  /** Fields of `spec.model` that the source states of the model as a whole. */
  model: Pick<
    ModelSpec,
    | 'provider'
    | 'modelType'
    | 'approach'
    | 'task'
    | 'architecture'
    | 'license'
    | 'useCases'
  >;
  /** The model that it was made from, as the source names it. */
  baseModel?: string;
  /** What it was made or tested with, whatever the version. */
  datasets?: RegistryDataset[];
  versions: VersionDetails[];
  deployments?: Deployment[];
  /** What a model card in the source says. */
  card?: Pick<CardFacts, 'sections' | 'license' | 'metrics'>;
  /** When the source last changed it, in ISO 8601. */
  updatedAt?: string;
  /** What in the source is wrong with it, each with its place, for people; all else was read. */
  problems?: string[];
}

/** A model that a source has and that cannot be read. @public */
export interface UnreadableModel {
  /** As the source calls it, where that much can be read: what was known of it is kept. */
  name?: string;
  /** What is wrong, for people; names the place. */
  message: string;
}
