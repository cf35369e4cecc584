import {
  REGISTRY_LIMITS,
  type Deployment,
  type RegistryFacts,
} from '@modelgov/backstage-plugin-model-governance-common';
import { boundedModel } from './boundedModel';
import { cleanText } from './cleanText';
import { newestVersionsFirst } from './newestVersionsFirst';
import type { SourcedModel } from './SourcedModel';

/**
 * What an entity carries of all that is said of its model. Each source speaks for itself: what an author writes in a document is
 * never told as the word of a registry.
 */
export function registryFactsOf(
  models: readonly SourcedModel[],
): RegistryFacts {
  const bounded = models.map(sourced => ({
    ...sourced,
    model: boundedModel(sourced.model),
  }));
  return {
    sources: bounded.map(({ sourceId, kind, model }) => ({
      id: sourceId,
      kind,
      name: cleanText(model.name, REGISTRY_LIMITS.text),
      ...(model.url && { url: model.url }),
      ...(model.updatedAt && { updatedAt: model.updatedAt }),
    })),
    versions: newestVersionsFirst(
      bounded.flatMap(({ sourceId, model }) =>
        model.versions.map(version => ({ source: sourceId, ...version })),
      ),
    ),
    deployments: distinct(
      bounded.flatMap(({ model }) => model.deployments ?? []),
    ).slice(0, REGISTRY_LIMITS.deployments),
  };
}

/** The same server is told of by the registry and by its own file. */
function distinct(deployments: Deployment[]): Deployment[] {
  const byPlace = new Map<string, Deployment>();
  for (const deployment of deployments) {
    const { name, environment, version } = deployment;
    const place = JSON.stringify([name, environment, version]);
    byPlace.set(place, { ...deployment, ...byPlace.get(place) });
  }
  return [...byPlace.values()];
}
