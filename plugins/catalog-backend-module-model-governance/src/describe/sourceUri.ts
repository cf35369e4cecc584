import type { VersionDetails } from '@modelgov/backstage-plugin-model-governance-common';
import type { SourcedModel } from './SourcedModel';
import { urlPart } from './urlPart';

/**
 * Where a version of a model comes from, for `spec.model.source`: `<type>://<instance>/<encoded name>[/<encoded version>]`
 * for a registry, such as `mlflow://prod/loan-default-risk/14`; the artifact for a document.
 */
export function sourceUri(
  { sourceId, kind, model }: SourcedModel,
  version: VersionDetails | undefined,
): string | undefined {
  if (kind === 'document') {
    return version?.artifact;
  }
  const [type, ...instance] = sourceId.split('/');
  const parts = [model.name, ...(version ? [version.version] : [])];
  return `${type}://${instance.join('/')}/${parts.map(urlPart).join('/')}`;
}
