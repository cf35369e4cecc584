import type { RegistryDataset } from '@modelgov/backstage-plugin-model-governance-common';
import { webLink } from '../values/webLink';
import type { ToolkitCard } from './cardSchema';

/** The datasets of a card. The older form of the schema says which one the model was trained with. */
export function datasetsOfCard(card: ToolkitCard): RegistryDataset[] {
  const data = card.model_parameters?.data ?? [];
  const datasets = Array.isArray(data)
    ? data.map(dataset => ({ ...dataset, role: undefined }))
    : [
        { ...data.train, role: 'training' },
        { ...data.eval, role: 'evaluation' },
      ];
  return datasets.flatMap(({ name, link, role }) => {
    const called = name || link;
    return called ? [{ name: called, role, url: webLink(link) }] : [];
  });
}
