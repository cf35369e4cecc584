import type { ModelFacts } from '../facts';
import type { RegistryDataset } from '../registry';
import type { KnownVersion } from './KnownVersion';

/**
 * The facts of a model as if its entity named another version: with the digest of that version, and with the datasets that
 * sources tell of it in the place of those that they tell of the version that is named now. Where the entity has none of
 * the latter, its author stated datasets, which stay.
 *
 * @param signed - refs of datasets that signed subjects name: what a source calls a dataset is found among them too
 */
export function asNamed(
  facts: ModelFacts,
  version: KnownVersion,
  named: KnownVersion | undefined,
  signed: readonly string[],
): ModelFacts {
  if (version.named) {
    return facts;
  }
  return {
    ...facts,
    model: {
      ...facts.model,
      version: version.version,
      digest: version.digest,
      versions: undefined,
      datasets: datasetsOf(facts.model.datasets, {
        before: named?.details.datasets ?? [],
        after: version.details.datasets ?? [],
        signed,
      }),
    },
  };
}

type NamedDatasets = ModelFacts['model']['datasets'];

function datasetsOf(
  datasets: NamedDatasets,
  told: {
    before: readonly RegistryDataset[];
    after: readonly RegistryDataset[];
    signed: readonly string[];
  },
): NamedDatasets {
  const others = datasets.filter(
    ({ ref }) => !told.before.some(({ name }) => isNameOf(name, ref)),
  );
  if (told.before.length > 0 && others.length === datasets.length) {
    return datasets;
  }
  const known = [...datasets.map(({ ref }) => ref), ...told.signed];
  const byRef = new Map(others.map(dataset => [dataset.ref, dataset]));
  for (const { name, role } of told.after) {
    const ref = known.find(each => isNameOf(name, each)) ?? name;
    byRef.set(ref, byRef.get(ref) ?? { ref, role });
  }
  return [...byRef.values()];
}

/** The catalog makes a name of an entity from that of a source by its letters and digits. */
function isNameOf(name: string, ref: string): boolean {
  return (
    name === ref || wordsOf(name) === wordsOf(ref.slice(ref.indexOf('/') + 1))
  );
}

function wordsOf(name: string): string {
  return (name.toLocaleLowerCase('en-US').match(/[a-z0-9]+/g) ?? []).join('-');
}
