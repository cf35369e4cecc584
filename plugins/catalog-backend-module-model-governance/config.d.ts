import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import type { FilterPredicate } from '@backstage/filter-predicates';

/** How the models of a registry become entities: what all kinds of registries have in common. */
interface ModelSourceConfig {
  /** When all models are read. Default: every 30 minutes. */
  schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
  /** When the models that changed are read, where the registry can tell. Default: every minute. */
  changesSchedule?: SchedulerServiceTaskScheduleDefinitionConfig;
  /** The namespace of the entities. Default: `default`. */
  namespace?: string;
  /** The `spec.lifecycle` of models of which the registry states none. Default: `production`. */
  lifecycle?: string;
  /** Who owns the models: the ref of one owner, or rules of which the first that answers counts. */
  owner:
    | string
    | {
        /** The label (tag) of a model that names its owner: an entity ref, or the name of a group. */
        label?: string;
        /** Whether the owner that the registry states counts. Default: false. */
        stated?: boolean;
        /** By the beginning of the model's name; the longest that fits. */
        prefixes?: { prefix: string; owner: string }[];
        /** The owner of all others. */
        default: string;
      };
  /** The label (tag) whose value names a model across registries: models with the same value are one entity. */
  sameModelLabel?: string;
  /** The largest share of the known models, 0 to 1, that one reading may find gone. Default: 0.2. */
  maxDropShare?: number;
}

interface RegistryCredentialsConfig {
  auth?: {
    /** A bearer token. @visibility secret */
    token?: string;
    username?: string;
    /** @visibility secret */
    password?: string;
  };
}

export interface Config {
  modelGovernance?: {
    /**
     * Which entities are models that governance applies to, as a filter predicate over entities. Default: `Resource` with
     * `spec.type: ai-model`, and `AiResource` with `spec.type: model`.
     *
     * @deepVisibility frontend
     */
    appliesTo?: FilterPredicate;
    /** Models in documents at catalog locations, such as bills of material. */
    documents?: {
      /** The ref of the owner of models whose document states none. Default: `group:<namespace>/unknown`. */
      defaultOwner?: string;
      /** The namespace of the entities. Default: `default`. */
      namespace?: string;
      /** The `spec.lifecycle` of models whose document states none. Default: `production`. */
      lifecycle?: string;
    };
  };
  catalog?: {
    providers?: {
      /** Model registries of MLflow, by the name of the instance. */
      mlflow?: {
        [instance: string]: ModelSourceConfig &
          RegistryCredentialsConfig & {
            /** The address of the server, without `/api`. */
            baseUrl: string;
            /** The workspace to read, for a server that has several. */
            workspace?: string;
            /** The tag of versions that has the digest of the artifact. */
            digestTag?: string;
            /** Which versions are in use. */
            live?: {
              /** Default: `champion`. */
              aliases?: string[];
              /** Default: `Production`. */
              stages?: string[];
            };
          };
      };
      /** Kubeflow Model Registries, by the name of the instance. */
      kubeflowModelRegistry?: {
        [instance: string]: ModelSourceConfig &
          RegistryCredentialsConfig & {
            /** The address of the registry's REST API, without `/api`. */
            baseUrl: string;
            /** The page of the dashboard below which registered models have theirs. Default: no links. */
            registeredModelsUrl?: string;
          };
      };
      /** Models of an organisation on the Hugging Face Hub, by the name of the instance. */
      huggingFace?: {
        [instance: string]: ModelSourceConfig &
          RegistryCredentialsConfig & {
            /** The address of the Hub. Default: the public one. */
            baseUrl?: string;
            /** The organisation or the person whose models are read. */
            author: string;
            /** Whether each model's card is read for its sections, with a request of its own. Default: false. */
            readCards?: boolean;
          };
      };
      /** Model catalog bridges of Red Hat Developer Hub, by the name of the instance. */
      rhdhModelCatalog?: {
        [instance: string]: ModelSourceConfig &
          RegistryCredentialsConfig & {
            /** The address of the bridge's location service. */
            baseUrl: string;
          };
      };
      /** Inference services of KServe in YAML files, by the name of the instance. */
      kserve?: {
        [instance: string]: ModelSourceConfig & {
          /** Addresses of files; with `*` for several, where the integration of the host can search. */
          targets: string[];
        };
      };
    };
  };
}
