import type { KnownVersion } from './KnownVersion';

/** Two versions that are compared. */
export interface VersionPair {
  from: KnownVersion;
  to: KnownVersion;
}
