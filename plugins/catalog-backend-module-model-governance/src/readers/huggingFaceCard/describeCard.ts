import type { CardFacts } from '@modelgov/backstage-plugin-model-governance-common';
import type { DescribedModel } from '@modelgov/backstage-plugin-model-governance-node';
import type { CardMetadata } from '../../card/CardMetadata';
import { scalarOf } from '../../card/scalarOf';
import { scalarsOf } from '../../card/scalarsOf';
import { labelsOf } from '../values/labelsOf';
import { datasetsOfCard } from './datasetsOfCard';
import { emissionsOfCard } from './emissionsOfCard';
import { MODEL_TYPES } from './modelTypes';

/** The model that a card of Hugging Face describes. The card knows no versions: its repository does. */
export function describeCard(
  name: string,
  metadata: CardMetadata,
  card: Omit<CardFacts, 'status' | 'location'>,
): DescribedModel {
  const { fields, index } = metadata;
  const task = scalarOf(fields.pipeline_tag);
  const baseModels = scalarsOf(fields.base_model);
  const languages = scalarsOf(fields.language);
  const problems = [...(card.message ? [card.message] : []), ...index.problems];
  return {
    name,
    tags: scalarsOf(fields.tags),
    labels: labelsOf({
      library: scalarOf(fields.library_name),
      language: languages.join(', ') || undefined,
      license_link: scalarOf(fields.license_link),
      base_model: baseModels.length > 1 ? baseModels.join(', ') : undefined,
      base_model_relation: scalarOf(fields.base_model_relation),
    }),
    model: {
      modelType: MODEL_TYPES.get(task ?? ''),
      task,
      license: card.license,
    },
    // What is merged of several has no single base: the label names them all.
    baseModel: baseModels.length === 1 ? baseModels[0] : undefined,
    datasets: datasetsOfCard(metadata),
    versions: [],
    card: {
      sections: card.sections,
      license: card.license,
      metrics: [...card.metrics, ...emissionsOfCard(fields.co2_eq_emissions)],
    },
    ...(problems.length && { problems }),
  };
}
