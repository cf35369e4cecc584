import type { RegistryDataset } from '@modelgov/backstage-plugin-model-governance-common';
import type { CardMetadata } from '../../card/CardMetadata';
import { scalarsOf } from '../../card/scalarsOf';

/** The datasets that a card names: those the model was trained with, and those of its results. */
export function datasetsOfCard({
  fields,
  index,
}: CardMetadata): RegistryDataset[] {
  const evaluated = new Map(
    index.results.flatMap(({ dataset }) =>
      dataset ? [[`${dataset.id}@${dataset.revision}`, dataset]] : [],
    ),
  );
  return [...new Set(scalarsOf(fields.datasets))]
    .map((name): RegistryDataset => ({ name, role: 'training' }))
    .concat(
      [...evaluated.values()].map(({ id, revision }) => ({
        name: id,
        role: 'evaluation',
        ...(revision && { digest: revision }),
      })),
    );
}
