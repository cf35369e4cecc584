import type { RegistryMetric } from '@modelgov/backstage-plugin-model-governance-common';
import type { Artifact } from './Artifact';

/** The metrics among artifacts; of one that was measured in several steps, the last. */
export function latestMetrics(
  artifacts: readonly Artifact[],
): RegistryMetric[] {
  const latest = new Map<string, Artifact>();
  for (const metric of artifacts) {
    const { name, artifactType, value } = metric;
    if (artifactType !== 'metric' || !name || value === undefined) {
      continue;
    }
    const known = latest.get(name);
    if (!known || isLater(metric, known)) {
      latest.set(name, metric);
    }
  }
  return [...latest].map(([name, { value = '' }]) => ({ name, value }));
}

function isLater(a: Artifact, b: Artifact): boolean {
  return a.timestamp === b.timestamp
    ? a.step >= b.step
    : a.timestamp > b.timestamp;
}
