import { evaluate } from '../evaluate/evaluate';
import type { EvaluationInput } from '../evaluate/EvaluationInput';
import type { World } from '../evaluate/World';
import { worldOf } from '../evaluate/worldOf';
import { actsOf, versionOf } from '../records';
import type { Scorecard } from '../scorecard';
import type { KnownVersion } from './KnownVersion';
import { knownVersions } from './knownVersions';
import { versionDecisions } from './versionDecisions';
import {
  MAX_VERSIONS,
  type VersionEntry,
  type VersionHistory,
} from './VersionHistory';
import { withSuperseded } from './withSuperseded';

/**
 * All versions of a model that the entity, registries, documents and records name, the newest first, with what each is and what
 * was decided about it. Approvals are those that `evaluate` sees, for the use cases that are active.
 *
 * @public
 */
export function versionHistoryOf(input: EvaluationInput): VersionHistory {
  const { facts, records } = input;
  const { standings } = evaluate(input);
  const world = withoutOverlap(worldOf(input));
  const known = knownVersions(facts, records);
  const listed = known.filter(
    ({ governed }, index) => governed || index < MAX_VERSIONS,
  );
  const decided = withSuperseded(
    listed.map(version => ({
      ...version,
      decisions: world.useCases.flatMap(risk =>
        versionDecisions(world, version, risk),
      ),
    })),
  );
  const { sources = [], deployments = [] } = facts.registry ?? {};
  return {
    entityRef: facts.entityRef,
    items: decided.map(version => entryOf(version, input, standings)),
    totalItems: known.length,
    sources,
    deployments: deployments.filter(({ version }) => version === undefined),
  };
}

/** Without the sign-offs of signers who became partial, so that they are looked for once and not for each version. */
function withoutOverlap(world: World): World {
  return {
    ...world,
    signOffs: world.signOffs.filter(signOff => !world.overlap(signOff)),
    overlap: () => undefined,
  };
}

function entryOf(
  version: KnownVersion & Pick<VersionEntry, 'decisions'>,
  { facts, records }: EvaluationInput,
  standings: Scorecard['standings'],
): VersionEntry {
  const { details } = version;
  const isOfVersion = (each: { version?: string }) =>
    each.version !== undefined && each.version === version.version;
  return {
    version: version.version,
    digest: version.digest,
    aliases: details.aliases,
    stage: details.stage,
    artifact: details.artifact,
    url: details.url,
    run: details.run,
    createdBy: details.createdBy,
    createdAt: details.createdAt,
    updatedAt: details.updatedAt,
    description: details.description,
    license: details.license,
    datasets: details.datasets,
    named: version.named,
    live: version.live,
    liveBySource: details.live ?? false,
    sources: version.sources,
    firstSeenAt: version.firstSeenAt,
    deployments: (facts.registry?.deployments ?? []).filter(isOfVersion),
    standings: version.governed
      ? standings.filter(each => each.version === version.version)
      : [],
    decisions: version.decisions,
    breakGlass: actsOf(records.acts, 'break-glass').some(
      act => versionOf(act) === version.version,
    ),
  };
}
