import type { Deployment } from '@modelgov/backstage-plugin-model-governance-common';
import { webLink } from '../../readers/values/webLink';
import type { InferenceService } from './InferenceService';
import type { ModelVersion } from './ModelVersion';
import { servedVersion } from './servedVersion';

/**
 * A server that runs a model, with the names of what the registry refers to by id.
 *
 * @param versions - of the model, the newest first
 * @param environments - the names of environments by their ids
 */
export function deploymentOf(
  service: InferenceService,
  versions: readonly ModelVersion[],
  environments: ReadonlyMap<string, string>,
): Deployment {
  const url = service.customProperties.find(
    ({ name }) => name === 'url',
  )?.value;
  return {
    name: service.name ?? service.runtime ?? `inference service ${service.id}`,
    environment: environments.get(service.servingEnvironmentId ?? ''),
    version: servedVersion(service, versions)?.name,
    url: webLink(url === undefined ? undefined : String(url)),
    since: service.createTimeSinceEpoch,
  };
}
