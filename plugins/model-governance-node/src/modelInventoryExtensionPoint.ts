import {
  createExtensionPoint,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { ModelReader } from './ModelReader';
import type { ModelSource } from './ModelSource';

/** How the models of one source become entities. @public */
export interface ModelSourceOptions {
  /** When all models are read. */
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** When those that changed are read; only for sources that can tell. */
  changesSchedule?: SchedulerServiceTaskScheduleDefinition;
  /** The namespace of the entities. Default: `default`. */
  namespace?: string;
  /** The `spec.lifecycle` of models of which the source states none. */
  lifecycle: string;
  owner: OwnerRules;
  /** The label whose value names a model across sources: models with the same value are one entity. */
  sameModelLabel?: string;
  /** The largest share of the known models, 0 to 1, that one reading may find gone. Default: 0.2. */
  maxDropShare?: number;
}

/** Who owns a model, by the first rule that answers. @public */
export interface OwnerRules {
  /** The label that names the owner: an entity ref, or the name of a group. */
  label?: string;
  /** Whether the owner that the source states counts. */
  stated?: boolean;
  /** By the beginning of the model's name; the longest that fits. */
  prefixes?: { prefix: string; owner: string }[];
  /** The owner of all others. */
  default: string;
}

/** Lets modules of the catalog bring models that a company has elsewhere. @public */
export interface ModelInventoryExtensionPoint {
  /** @throws Error if a reader of the same type is there already */
  addReader(reader: ModelReader): void;
  /** @throws Error if a source of the same id is there already */
  addSource(source: ModelSource, options: ModelSourceOptions): void;
}

/** See {@link ModelInventoryExtensionPoint}. @public */
export const modelInventoryExtensionPoint =
  createExtensionPoint<ModelInventoryExtensionPoint>({
    id: 'catalog.model-inventory',
  });
