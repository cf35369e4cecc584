import type {
  ModelType,
  VersionDetails,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { DescribedModel } from '@modelgov/backstage-plugin-model-governance-node';
import { parseModelCard } from '../../card/parseModelCard';
import { artifactOf } from '../values/artifactOf';
import { isoTimeOfEpoch } from '../values/isoTime';
import { labelsOf } from '../values/labelsOf';
import type { CatalogModel } from './catalogSchema';

/** The custom property by which catalogs tell models that generate from those that predict, in our words. */
const MODEL_TYPES: Readonly<Record<string, ModelType | undefined>> = {
  generative: 'generative-ai',
  predictive: 'traditional-ml',
};

/** A model of a Kubeflow model catalog, in the words of governance. */
export function describeCatalogModel(model: CatalogModel): DescribedModel {
  const { model_type: modelType, ...properties } = model.customProperties ?? {};
  const card = model.readme ? parseModelCard(model.readme) : undefined;
  return {
    name: model.name,
    description: model.description,
    tags: [
      ...(model.tasks ?? []),
      ...(model.language ?? []),
      ...(model.libraryName ? [model.libraryName] : []),
      // A property without a value is a word about the model.
      ...Object.keys(properties).filter(key => properties[key] === ''),
    ],
    labels: labelsOf(
      { licenseLink: model.licenseLink, maturity: model.maturity },
      Object.fromEntries(
        Object.entries({ ...properties, model_type: modelType }).filter(
          ([, value]) => value !== '',
        ),
      ),
    ),
    model: {
      provider: model.provider,
      modelType: MODEL_TYPES[modelType ?? ''],
      task: model.tasks?.find(Boolean),
      license: model.license,
    },
    versions: versionsOf(model),
    card: card && {
      sections: card.sections,
      license: card.license,
      metrics: card.metrics,
    },
    updatedAt: timeOf(model.lastUpdateTimeSinceEpoch),
  };
}

/** Of several artifacts with the same version, such as one for each hardware, the first counts. */
function versionsOf({ artifacts = [], license }: CatalogModel) {
  const versions = new Map<string, VersionDetails>();
  for (const artifact of artifacts) {
    const { tag, digest } = artifactOf(artifact.uri ?? '');
    const version = tag || artifact.name;
    if (version && !versions.has(version)) {
      versions.set(version, {
        version,
        digest,
        license,
        artifact: artifact.uri,
        createdAt: timeOf(artifact.createTimeSinceEpoch),
        updatedAt: timeOf(artifact.lastUpdateTimeSinceEpoch),
        parameters: Object.entries(artifact.customProperties ?? {}).flatMap(
          ([name, value]) => (value ? [{ name, value }] : []),
        ),
      });
    }
  }
  return [...versions.values()];
}

function timeOf(epoch: string | number | undefined): string | undefined {
  return epoch === undefined || epoch === ''
    ? undefined
    : isoTimeOfEpoch(Number(epoch));
}
