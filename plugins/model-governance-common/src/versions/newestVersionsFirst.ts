import { compareVersionNames } from './compareVersionNames';

/** What tells the age of a version. */
export interface VersionAge {
  version?: string;
  /** By the registry. */
  createdAt?: string;
  /** By records. */
  firstSeenAt?: string;
}

/**
 * Versions in a new list, the newest first: by when they were made, else by when a record first named them. One of which
 * neither is known takes the place that its name gives it, in front of the first older name.
 */
export function newestVersionsFirst<T extends VersionAge>(
  versions: readonly T[],
): T[] {
  const newer = (a: T, b: T) => timeOf(b) - timeOf(a) || compareNames(b, a);
  const sorted = versions.filter(isDated).sort(newer);
  const undated = versions
    .filter(each => !isDated(each))
    .sort((a, b) => compareNames(a, b));
  for (const each of undated) {
    const at = sorted.findIndex(other => compareNames(other, each) <= 0);
    sorted.splice(at < 0 ? sorted.length : at, 0, each);
  }
  return sorted;
}

function isDated({ createdAt, firstSeenAt }: VersionAge): boolean {
  return (createdAt ?? firstSeenAt) !== undefined;
}

function timeOf({ createdAt, firstSeenAt }: VersionAge): number {
  return Date.parse(createdAt ?? firstSeenAt ?? '');
}

function compareNames(a: VersionAge, b: VersionAge): number {
  return compareVersionNames(a.version ?? '', b.version ?? '');
}
