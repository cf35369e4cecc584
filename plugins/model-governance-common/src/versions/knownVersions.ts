import { versionsOf } from '../evaluate/versionsOf';
import type { ModelFacts } from '../facts';
import type { ModelRecords } from '../records';
import type { RegistryFacts } from '../registry';
import { firstSeen } from './firstSeen';
import type { KnownVersion } from './KnownVersion';
import { mergedDetails } from './mergedDetails';
import { newestVersionsFirst } from './newestVersionsFirst';

/** All versions of a model that the entity, registries, documents and records name, the newest first. */
export function knownVersions(
  facts: ModelFacts,
  records: ModelRecords,
): KnownVersion[] {
  const [named, ...others] = versionsOf(facts);
  const governed = new Map(
    [named, ...others].map(each => [each.version, each]),
  );
  const seen = firstSeen(records);
  const told = new Map<string, RegistryFacts['versions']>();
  const { sources = [], versions = [] } = facts.registry ?? {};
  const rank = ({ source }: { source: string }) =>
    sources.findIndex(({ id }) => id === source);
  // The source that counts first says first what a version is, however new what others say of it.
  for (const each of [...versions].sort((a, b) => rank(a) - rank(b))) {
    told.set(each.version, [...(told.get(each.version) ?? []), each]);
  }
  const names = new Set<string | undefined>([
    ...governed.keys(),
    ...told.keys(),
    ...seen.keys(),
  ]);
  return newestVersionsFirst(
    [...names].map(version => {
      const byEntity = governed.get(version);
      const bySources = told.get(version ?? '') ?? [];
      const byRecords = seen.get(version ?? '');
      const details = mergedDetails(bySources);
      return {
        version,
        digest: byEntity?.digest ?? details.digest ?? byRecords?.digest,
        live: byEntity?.live ?? false,
        named: byEntity === named,
        governed: byEntity !== undefined,
        details,
        sources: [...new Set(bySources.map(({ source }) => source))],
        createdAt: details.createdAt,
        firstSeenAt: byRecords?.firstSeenAt,
      };
    }),
  );
}
