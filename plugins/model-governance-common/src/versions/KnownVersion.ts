import type { ModelVersion } from '../evaluate/versionsOf';
import type { VersionDetails } from '../registry';

/** A version of a model that anybody knows: the entity, a registry, a document or a record. */
export interface KnownVersion extends ModelVersion {
  /** Whether the entity names it as its version. */
  named: boolean;
  /** Whether governance looks at it: the entity names it, or says that it is in use. */
  governed: boolean;
  /** What registries and documents say of it. */
  details: Partial<VersionDetails>;
  /** Ids of the sources that tell of it. */
  sources: string[];
  createdAt?: string;
  /** When a record first named it, ISO 8601. */
  firstSeenAt?: string;
}
