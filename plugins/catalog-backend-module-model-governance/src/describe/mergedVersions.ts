import type { RegistryFacts } from '@modelgov/backstage-plugin-model-governance-common';
import { boundedModel } from './boundedModel';
import { keptVersions } from './keptVersions';
import type { SourcedModel } from './SourcedModel';

/**
 * The versions of a model that several sources know, the newest first. What the first source leaves open about a version
 * the others say.
 */
export function mergedVersions(
  models: readonly SourcedModel[],
): RegistryFacts['versions'] {
  const merged = new Map<string, RegistryFacts['versions'][number]>();
  for (const { sourceId, model } of models) {
    for (const version of boundedModel(model).versions) {
      const known = merged.get(version.version);
      merged.set(version.version, {
        source: sourceId,
        ...version,
        ...known,
      });
    }
  }
  return keptVersions([...merged.values()]);
}
