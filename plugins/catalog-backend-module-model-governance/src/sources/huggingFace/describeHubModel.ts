import type { VersionDetails } from '@modelgov/backstage-plugin-model-governance-common';
import type { DescribedModel } from '@modelgov/backstage-plugin-model-governance-node';
import { cardFactsOf } from '../../card/cardFactsOf';
import { splitFrontMatter } from '../../card/splitFrontMatter';
import { describeCard } from '../../readers/huggingFaceCard/describeCard';
import { emissionsOfCard } from '../../readers/huggingFaceCard/emissionsOfCard';
import { labelsOf } from '../../readers/values/labelsOf';
import { metricValue } from '../../readers/values/metricValue';
import { hubMetadata } from './hubMetadata';
import type { HubModel } from './HubModel';

/**
 * A model of the Hub, whose one version is its newest commit.
 *
 * @param baseUrl - of the Hub, without a slash at its end
 * @param card - its model card, where it was read
 */
export function describeHubModel(
  model: HubModel,
  baseUrl: string,
  card: string | undefined,
): DescribedModel {
  const { id, sha } = model;
  const metadata = hubMetadata(model);
  const facts = cardFactsOf(metadata, splitFrontMatter(card ?? '').body);
  const described = describeCard(id, metadata, facts);
  const { results } = metadata.index;
  const metrics: VersionDetails['metrics'] = results.length
    ? results.map(({ metric, value, dataset }) => ({
        name: metric,
        value: metricValue(value),
        dataset: dataset?.name,
        split: dataset?.split,
      }))
    : facts.metrics;
  return {
    ...described,
    url: `${baseUrl}/${id}`,
    owner: model.author ?? id.split('/')[0],
    labels: labelsOf(described.labels, {
      private: model.private?.toString(),
      gated: model.gated?.toString(),
      disabled: model.disabled?.toString(),
    }),
    versions: sha
      ? [
          {
            version: sha,
            artifact: `hf://${id}@${sha}`,
            url: `${baseUrl}/${id}/tree/${sha}`,
            updatedAt: model.lastModified,
            license: facts.license,
            datasets: described.datasets,
            metrics: [
              ...metrics,
              ...emissionsOfCard(metadata.fields.co2_eq_emissions),
            ],
            sections: facts.sections,
          },
        ]
      : [],
    // Its metrics are those of the version.
    card: { sections: facts.sections, license: facts.license, metrics: [] },
    updatedAt: model.lastModified,
  };
}
