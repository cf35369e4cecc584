import {
  REGISTRY_LIMITS,
  type VersionDetails,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Artifact } from './Artifact';
import { datasetsOf } from './datasetsOf';
import { digestOf } from './digestOf';
import { isPresent } from './isPresent';
import { latestMetrics } from './latestMetrics';
import { modelArtifactOf } from './modelArtifactOf';
import type { ModelVersion } from './ModelVersion';

/**
 * What the registry says of a version.
 *
 * @param artifacts - those of the version and of the run that made it
 */
export function versionDetailsOf(
  version: ModelVersion,
  artifacts: readonly Artifact[],
  options: { isLive: boolean; url?: string },
): VersionDetails {
  const present = artifacts.filter(isPresent);
  const model = modelArtifactOf(artifacts);
  const properties = [
    ...version.customProperties,
    ...(model?.customProperties ?? []),
  ];
  const run = model?.experimentRunId ?? model?.modelSourceId;
  return {
    version: version.name,
    digest: digestOf(model?.uri, properties),
    aliases: properties.flatMap(({ name, value }) =>
      value === '' ? [name] : [],
    ),
    stage: version.state,
    live: options.isLive,
    artifact: model?.uri ?? model?.storagePath,
    url: options.url,
    run: run ? { id: run } : undefined,
    createdBy: version.author,
    createdAt: version.createTimeSinceEpoch,
    updatedAt: version.lastUpdateTimeSinceEpoch,
    description: version.description,
    datasets: datasetsOf(present).slice(0, REGISTRY_LIMITS.datasets),
    metrics: namedOnce([
      ...latestMetrics(present),
      ...properties.flatMap(({ name, value }) =>
        typeof value === 'number' ? [{ name, value }] : [],
      ),
    ]).slice(0, REGISTRY_LIMITS.metrics),
    parameters: namedOnce([
      ...formatOf(model),
      ...present.flatMap(({ artifactType, name, value }) =>
        artifactType === 'parameter' && name && value !== undefined
          ? [{ name, value: String(value) }]
          : [],
      ),
      ...properties.flatMap(({ name, value }) =>
        typeof value === 'string' && value ? [{ name, value }] : [],
      ),
    ]).slice(0, REGISTRY_LIMITS.parameters),
  };
}

/** Of several with the same name the first, which says the most about the version itself. */
function namedOnce<T extends { name: string }>(items: T[]): T[] {
  const byName = new Map<string, T>();
  for (const item of items) {
    if (!byName.has(item.name)) {
      byName.set(item.name, item);
    }
  }
  return [...byName.values()];
}

function formatOf(
  model: Artifact | undefined,
): NonNullable<VersionDetails['parameters']> {
  const { modelFormatName: name, modelFormatVersion: version } = model ?? {};
  return name
    ? [{ name: 'modelFormat', value: version ? `${name} ${version}` : name }]
    : [];
}
