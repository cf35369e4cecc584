import type { HumanDuration, JsonObject } from '@backstage/types';

export interface Config {
  modelGovernance?: {
    /**
     * Which entities are models: a filter predicate. Default: resources of type `ai-model` and `AiResource`s of type `model`.
     *
     * @deepVisibility frontend
     */
    appliesTo?: JsonObject;
    policy?: {
      /**
       * Paths of the company's own policy packs, in order, relative to the working directory of the backend; each
       * overrides fields of those before it. The built-in `baseline` always comes first.
       */
      packs?: string[];
    };
    sweep?: {
      /** How often the catalog is compared with what is known. Default: every minute. */
      frequency?: HumanDuration | string;
      /**
       * The largest share of the known models, 0 to 1, that one sweep may find gone; a larger drop is taken for a
       * failure of the catalog, and nothing is marked as unregistered. Default: 0.2.
       */
      maxDropShare?: number;
    };
  };
}
