import type { DescribedModel } from '@modelgov/backstage-plugin-model-governance-node';
import { artifactOf } from '../values/artifactOf';
import { isoTime } from '../values/isoTime';
import { labelsOf } from '../values/labelsOf';
import { webLink } from '../values/webLink';
import type { InferenceService } from './inferenceServiceSchema';
import { servedModel } from './servedModel';

/** The model that an inference service runs, and that it runs there. */
export function describeInferenceService(
  service: InferenceService,
): DescribedModel {
  const { metadata, spec, status } = service;
  const { namespace } = metadata;
  const { containers, canaryTrafficPercent: canary } = spec.predictor;
  const { modelFormat, storageUri, storage, runtime } = servedModel(
    spec.predictor,
  );
  const image = containers?.find(container => container.image)?.image;
  const artifact = storageUri || image;
  const { tag, digest } = artifactOf(artifact ?? '');
  const name = namespace ? `${namespace}/${metadata.name}` : metadata.name;
  return {
    name,
    title: metadata.name === name ? undefined : metadata.name,
    labels: labelsOf(metadata.labels, {
      storageUri,
      storagePath: storage?.path,
      image,
      modelFormat:
        [modelFormat?.name, modelFormat?.version].filter(Boolean).join(' ') ||
        undefined,
      runtime,
      canaryTrafficPercent: canary?.toString(),
    }),
    model: {},
    versions: tag ? [{ version: tag, digest, artifact, live: true }] : [],
    deployments: [
      {
        name,
        environment: namespace,
        version: tag,
        url: webLink(status?.url),
        since: readySince(service) ?? isoTime(metadata.creationTimestamp),
      },
    ],
    updatedAt: readySince(service),
  };
}

function readySince({ status }: InferenceService): string | undefined {
  const ready = status?.conditions?.find(({ type }) => type === 'Ready');
  return ready?.status?.toLowerCase() === 'true'
    ? isoTime(ready.lastTransitionTime)
    : undefined;
}
