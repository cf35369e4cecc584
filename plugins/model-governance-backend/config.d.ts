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
      /** Built-in policy packs beside `baseline`, which is always there. Their order does not matter. */
      builtIn?: Array<
        'eu-ai-act' | 'nist-ai-rmf' | 'iso-42001' | 'generative-ai'
      >;
      /**
       * Paths of the company's own policy packs, in order, relative to the working directory of the backend; each
       * overrides fields of those before it. The built-in packs come first.
       */
      packs?: string[];
    };
    ledger?: {
      /** How often the heads of all chains are signed and handed to the auditor. Default: every day. */
      checkpointFrequency?: HumanDuration | string;
      /**
       * The Ed25519 private key that signs checkpoints and exports, PKCS8 in PEM, as `openssl genpkey -algorithm ed25519`
       * makes it. Without it a key is made and kept in the database, which proves less.
       *
       * @visibility secret
       */
      signingKey?: string;
      /**
       * The public parts of the keys that were configured before, as `openssl pkey -pubout` writes them. Where `signingKey` is
       * set, no other signature counts: without its key here, an earlier checkpoint makes a record broken.
       */
      retiredKeys?: string[];
    };
    sweep?: {
      /** How often the catalog is compared with what is known. Default: every 30 seconds. */
      frequency?: HumanDuration | string;
      /**
       * The largest share of the known models, 0 to 1, that one sweep may find gone; a larger drop is taken for a
       * failure of the catalog, and nothing is marked as unregistered. Default: 0.2.
       */
      maxDropShare?: number;
    };
    /**
     * For how long it is remembered which reminders were given, and messages are kept that could not be delivered. At least
     * 60 days. Records, the ledger and the history of scores are kept. Default: one year.
     */
    retention?: HumanDuration | string;
    identity?: {
      /**
       * Users and groups count for roles only where the origin that the catalog noted of them (the annotation
       * `backstage.io/managed-by-origin-location`) begins with one of these, such as `ldap://` or
       * `url:https://github.com/acme/org/`. Default: all count, so that whoever may register a group may give roles.
       */
      trustedOrigins?: string[];
    };
    /** Pipelines that may bring evidence with a token of their own. */
    pipelines?: Array<{
      /** The subject of the token, as in `backend.auth.externalAccess`. */
      subject: string;
      /**
       * Full ref of the group on whose behalf it acts: it may bring evidence for the models that this group owns, and the
       * members of the group count as who brought it.
       */
      owner: string;
    }>;
  };
}
