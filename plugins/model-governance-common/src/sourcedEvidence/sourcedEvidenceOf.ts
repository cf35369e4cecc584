import { versionsOf, type ModelVersion } from '../evaluate';
import type { ModelFacts } from '../facts';
import type { ModelSourceFacts, RegistryFacts } from '../registry';
import { cardMetrics } from './cardMetrics';
import { fittingLink } from './fittingLink';
import { fittingText } from './fittingText';
import { metricRows, type MetricRow } from './metricRows';
import type { SourcedEvidence } from './SourcedEvidence';
import { versionRecordOf } from './versionRecordOf';

type VersionFacts = RegistryFacts['versions'][number];

/**
 * What registries, documents and the model card already know of the version that the entity names and of those that are live,
 * as evidence: its metrics, without bounds, and how it was made. Each source speaks for itself; of what it says of a version
 * twice, the newest counts.
 *
 * @public
 */
export function sourcedEvidenceOf(
  facts: Pick<ModelFacts, 'model' | 'registry' | 'card'>,
): SourcedEvidence[] {
  const versions = versionsOf(facts);
  return [
    ...versions.flatMap(version => ofRegistries(facts.registry, version)),
    ...ofCard(facts, versions[0]),
  ];
}

function ofRegistries(
  registry: RegistryFacts | undefined,
  version: ModelVersion,
): SourcedEvidence[] {
  const told = (registry?.versions ?? []).filter(
    each => each.version === version.version,
  );
  return (registry?.sources ?? [])
    .filter(
      ({ id }, index, sources) =>
        sources.findIndex(each => each.id === id) === index,
    )
    .flatMap(source => {
      const details = told.find(each => each.source === source.id);
      return details ? ofVersion(details, source, version) : [];
    });
}

function ofVersion(
  details: VersionFacts,
  source: ModelSourceFacts,
  version: ModelVersion,
): SourcedEvidence[] {
  const head = {
    source: source.kind === 'registry' ? 'registry' : 'catalog',
    sourceId: source.id,
    modelVersion: version.version,
    modelDigest: digestOfVersion(details, version),
    link: fittingLink(details.url, details.run?.url, source.url),
    collectedOn: (
      details.updatedAt ??
      details.createdAt ??
      source.updatedAt
    )?.slice(0, 10),
  } as const;
  const metrics = metricRows(details.metrics);
  const made = versionRecordOf(details, source);
  return [
    ...(metrics.length > 0 ? [performanceOf(head, metrics)] : []),
    ...(made
      ? [
          {
            ...head,
            type: 'version-record' as const,
            title: titleOf(`Version ${details.version} in ${source.id}`),
            payload: made,
          },
        ]
      : []),
  ];
}

/**
 * The metrics of a card are those of the version that the entity names: a card knows no versions. A card that a source holds
 * may say what the source says already: that is not told twice.
 */
function ofCard(
  { card, registry }: Pick<ModelFacts, 'registry' | 'card'>,
  version: ModelVersion,
): SourcedEvidence[] {
  const told = new Set(
    (registry?.versions ?? [])
      .filter(each => each.version === version.version)
      .flatMap(({ metrics }) => metricRows(metrics).map(figureOf)),
  );
  return cardMetrics(card)
    .filter(({ rows }) => rows.some(row => !told.has(figureOf(row))))
    .map(({ source, rows, link }) =>
      performanceOf(
        {
          source: 'catalog',
          sourceId: source,
          modelVersion: version.version,
          modelDigest: version.digest,
          link,
        },
        rows,
      ),
    );
}

function figureOf({ name, value }: MetricRow): string {
  return `${value} ${name}`;
}

function performanceOf(
  head: Omit<SourcedEvidence, 'type' | 'title' | 'payload'>,
  metrics: object[],
): SourcedEvidence {
  return {
    ...head,
    type: 'performance-evaluation',
    title: titleOf(`Metrics from ${head.sourceId}`),
    payload: { metrics },
  };
}

function titleOf(text: string): string {
  return fittingText(text) ?? text;
}

/** Two digests of different algorithms do not tell whether they are of the same artifact: then that of the entity holds. */
function digestOfVersion(
  { digest: told }: VersionFacts,
  { digest }: ModelVersion,
): string | undefined {
  const algorithmOf = (each: string) => each.split(':')[0];
  return told && digest && algorithmOf(told) !== algorithmOf(digest)
    ? digest
    : told ?? digest;
}
