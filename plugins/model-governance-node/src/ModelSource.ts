import type { EventParams } from '@backstage/plugin-events-node';
import type { DescribedModel, UnreadableModel } from './DescribedModel';

/** What a source gives, model by model. @public */
export type SourceItem =
  | { kind: 'model'; model: DescribedModel }
  | ({ kind: 'unreadable' } & UnreadableModel);

/**
 * A registry that models are read from: one instance, such as the MLflow server of production. It keeps no state.
 *
 * @public
 */
export interface ModelSource {
  /** `<type>/<instance>`, such as `mlflow/prod`; part of what the catalog remembers of a model. */
  id: string;
  /**
   * All models, as they come. One that cannot be read is given as such, and the others follow; it throws where it cannot go
   * on, and what was given before counts.
   */
  readAll(options: { signal: AbortSignal }): AsyncIterable<SourceItem>;
  /** At least the models that changed since a moment; a source that cannot tell has none. */
  readChanged?(options: {
    since: Date;
    signal: AbortSignal;
  }): AsyncIterable<SourceItem>;
  /** One model by its name; `undefined` where the source has it no more. */
  readOne?(
    name: string,
    options: { signal: AbortSignal },
  ): Promise<SourceItem | undefined>;
  /** How the source tells of changes by itself, through the events service. */
  changes?: {
    topic: string;
    /** The names of the models that an event says have changed. */
    namesIn(event: EventParams): string[];
  };
}
