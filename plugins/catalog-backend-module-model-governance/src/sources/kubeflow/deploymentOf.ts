import type { Deployment } from '@modelgov/backstage-plugin-model-governance-common';
import { webLink } from '../../readers/values/webLink';
import { customPropertiesOf } from './customPropertiesOf';
import type { InferenceService } from './InferenceService';

/** A server that runs a model, with the names of what the registry refers to by id. */
export function deploymentOf(
  service: InferenceService,
  names: { environment: string | undefined; version: string | undefined },
): Deployment {
  const url = customPropertiesOf(service.customProperties).find(
    ({ name }) => name === 'url',
  )?.value;
  return {
    name: service.name ?? service.runtime ?? `inference service ${service.id}`,
    environment: names.environment,
    version: names.version,
    url: webLink(url === undefined ? undefined : String(url)),
    since: service.createTimeSinceEpoch,
  };
}
