import { parseEntityRef } from '@backstage/catalog-model';
import {
  modelSpecSchema,
  REGISTRY_LIMITS,
  type ModelSpec,
  type RegistryDataset,
} from '@modelgov/backstage-plugin-model-governance-common';
import { boundedModel } from './boundedModel';
import { datasetRef } from './datasetRef';
import { mergedVersions } from './mergedVersions';
import { sourceUri } from './sourceUri';
import type { SourcedModel } from './SourcedModel';
import { withoutInvalid } from './withoutInvalid';

/**
 * The fields of `spec.model` that can be said of a model by what sources say of it. The first source counts, the others fill
 * gaps; the version is the newest that is live, else the newest.
 *
 * @param context - the full ref of the model's entity, and the version that its author says it is: nothing is said of another
 */
export function modelSpecOf(
  models: readonly SourcedModel[],
  { ref, version: stated }: { ref: string; version?: string },
): ModelSpec {
  const { namespace } = parseEntityRef(ref);
  const known = models.map(({ model }) => boundedModel(model));
  const versions = mergedVersions(models);
  const live = versions.filter(version => version.live);
  const version =
    stated === undefined
      ? live.at(0) ?? versions.at(0)
      : versions.find(({ version: name }) => name === stated);
  const further = live.filter(other => other !== version);
  const general = known.reduceRight<ModelSpec>(
    (gaps, { model }) => ({ ...gaps, ...model }),
    {},
  );
  const base = known.find(({ baseModel }) => baseModel !== undefined);
  const license =
    general.license ??
    version?.license ??
    known.find(({ card }) => card?.license)?.card?.license;
  const origin =
    models.find(({ sourceId }) => sourceId === version?.source) ?? models.at(0);
  const source = origin && sourceUri(origin, version);
  const datasets = datasetsOf(
    [
      ...known.flatMap(model => model.datasets ?? []),
      ...(version?.datasets ?? []),
    ],
    ref,
  );
  const baseModel = base?.baseModel && datasetRef(base.baseModel, namespace);
  const spec: ModelSpec = {
    ...general,
    ...(version && { version: version.version }),
    ...(version?.digest && { digest: version.digest }),
    ...(further.length && {
      versions: further.map(({ version: name, digest }) => ({
        version: name,
        ...(digest && { digest }),
        live: true,
      })),
    }),
    ...(source && { source }),
    ...(license && { license }),
    ...(baseModel && baseModel !== ref && { baseModel }),
    ...(datasets.length && { datasets }),
  };
  return withoutInvalid(modelSpecSchema, spec) ?? {};
}

function datasetsOf(
  named: RegistryDataset[],
  ref: string,
): NonNullable<ModelSpec['datasets']> {
  const { namespace } = parseEntityRef(ref);
  const byRef = new Map<string, { ref: string; role?: string }>();
  for (const { name, role } of named) {
    const dataset = datasetRef(name, namespace);
    const known = byRef.get(dataset);
    byRef.set(dataset, { ref: dataset, ...(role && { role }), ...known });
  }
  return [...byRef.values()]
    .filter(dataset => dataset.ref !== ref)
    .slice(0, REGISTRY_LIMITS.datasets);
}
