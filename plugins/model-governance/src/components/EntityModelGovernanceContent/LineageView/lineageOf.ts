import {
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { getEntityRelations } from '@backstage/plugin-catalog-react';
import {
  modelFactsFromEntity,
  type Deployment,
  type RegistryDataset,
} from '@modelgov/backstage-plugin-model-governance-common';

/** A dataset as a registry names it. */
export interface NamedDataset extends RegistryDataset {
  /** The id of the source that names it. */
  source: string;
}

/** What a model is made of, by ref, what depends on it, and where it runs. */
export interface Lineage {
  baseModel?: string;
  /** Each with what a registry says of the dataset of that name. */
  datasets: { ref: string; role?: string; named?: NamedDataset }[];
  /** What registries name and the entity does not. */
  named: NamedDataset[];
  /** What else it depends on. */
  others: string[];
  usedBy: string[];
  deployments: Deployment[];
}

/** Reads the lineage of a model from its entity and its relations. Registries are asked of the version that it names. */
export function lineageOf(entity: Entity): Lineage {
  const { model, registry } = modelFactsFromEntity(entity, {
    dependencies: [],
  });
  const refsOf = (relation: string) =>
    getEntityRelations(entity, relation).map(stringifyEntityRef);
  const told: NamedDataset[] = (registry?.versions ?? [])
    .filter(({ version }) => version === model.version)
    .flatMap(({ source, datasets = [] }) =>
      datasets.map(dataset => ({ ...dataset, source })),
    );
  const datasets = model.datasets.map(({ ref, role }) => ({
    ref,
    role,
    named: told.find(({ name }) => isNameOf(name, ref)),
  }));
  const parts = [model.baseModel, ...datasets.map(({ ref }) => ref)];
  return {
    baseModel: model.baseModel,
    datasets,
    named: told.filter(
      ({ name }) => !datasets.some(({ ref }) => isNameOf(name, ref)),
    ),
    others: refsOf(RELATION_DEPENDS_ON).filter(ref => !parts.includes(ref)),
    usedBy: refsOf(RELATION_DEPENDENCY_OF),
    deployments: registry?.deployments ?? [],
  };
}

/** The catalog makes a name of an entity from that of a registry by its letters and digits. */
function isNameOf(name: string, ref: string): boolean {
  return (
    name === ref || wordsOf(name) === wordsOf(ref.slice(ref.indexOf('/') + 1))
  );
}

function wordsOf(name: string): string {
  return (name.toLocaleLowerCase('en-US').match(/[a-z0-9]+/g) ?? []).join('-');
}
