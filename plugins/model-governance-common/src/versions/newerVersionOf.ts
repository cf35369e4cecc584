import { versionsOf } from '../evaluate/versionsOf';
import type { ModelFacts } from '../facts';
import type { NewerVersion } from '../scorecard';
import { compareVersionNames, isOrderedByName } from './compareVersionNames';
import { newestVersionsFirst } from './newestVersionsFirst';

interface Dated {
  version?: string;
  createdAt?: string;
}

/**
 * The newest version that a registry or a document tells of, where it is newer than every one that the entity names or has in
 * use; `undefined` where none is, and where neither dates nor names tell.
 */
export function newerVersionOf(facts: ModelFacts): NewerVersion | undefined {
  const told = facts.registry?.versions ?? [];
  const governed: Dated[] = versionsOf(facts)
    .filter(({ version }) => version !== undefined)
    .map(
      ({ version }) =>
        told.find(each => each.version === version) ?? { version },
    );
  const [newest] = newestVersionsFirst(
    told.filter(
      each =>
        governed.length > 0 && governed.every(other => isNewer(each, other)),
    ),
  );
  return (
    newest && {
      version: newest.version,
      createdAt: newest.createdAt,
      source: newest.source,
    }
  );
}

/** A date does not make a mended older version newer where the names tell otherwise. */
function isNewer(a: Dated & { version: string }, b: Dated): boolean {
  const name = b.version ?? '';
  const byName = isOrderedByName(a.version, name)
    ? compareVersionNames(a.version, name)
    : undefined;
  const byDate =
    a.createdAt && b.createdAt
      ? Date.parse(a.createdAt) - Date.parse(b.createdAt)
      : undefined;
  return (byName ?? byDate ?? 0) > 0 && (byDate ?? byName ?? 0) >= 0;
}
