import { parseEntityRef } from '@backstage/catalog-model';
import type { ModelFacts } from '../facts';
import type { RegistryDataset } from '../registry';
import type { KnownVersion } from './KnownVersion';

/**
 * The facts of a model as if its entity named another version: with the digest of that version, and with the datasets that a
 * source tells of it where they are not those of the version that is named now.
 */
export function asNamed(
  facts: ModelFacts,
  version: KnownVersion,
  named: KnownVersion | undefined,
): ModelFacts {
  if (version.named) {
    return facts;
  }
  const { datasets } = version.details;
  const isOther =
    datasets !== undefined &&
    datasets.length > 0 &&
    namesOf(datasets) !== namesOf(named?.details.datasets ?? []);
  return {
    ...facts,
    model: {
      ...facts.model,
      version: version.version,
      digest: version.digest,
      versions: undefined,
      datasets: isOther
        ? datasets.map(({ name, role }) => ({ ref: refOf(name, facts), role }))
        : facts.model.datasets,
    },
  };
}

function namesOf(datasets: readonly RegistryDataset[]): string {
  return JSON.stringify([...new Set(datasets.map(({ name }) => name))].sort());
}

/** The dataset of the entity that has the name, else the name as the source writes it. */
function refOf(name: string, { model }: ModelFacts): string {
  const known = model.datasets.find(
    ({ ref }) =>
      ref === name || nameOf(ref) === name.toLocaleLowerCase('en-US'),
  );
  return known?.ref ?? name;
}

function nameOf(ref: string): string | undefined {
  try {
    return parseEntityRef(ref).name.toLocaleLowerCase('en-US');
  } catch {
    return undefined;
  }
}
