import type {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type { Submitter } from '../records/Submitter';
import { inPerson } from '../service/inPerson';

/** Credentials of those who may bring evidence. */
export type SubmitterCredentials = BackstageCredentials<
  BackstageUserPrincipal | BackstageServicePrincipal
>;

/**
 * Who brings evidence, by their credentials: a user in person, or a pipeline that the configuration knows.
 *
 * @throws NotAllowedError where a service acts for a user, or is no pipeline
 */
export function submitterOf(
  { principal, ...credentials }: SubmitterCredentials,
  pipelines: ReadonlyMap<string, string>,
): Submitter {
  if (principal.type === 'user') {
    return {
      recordedBy: inPerson({ ...credentials, principal }),
      source: 'user',
    };
  }
  const onBehalfOf = pipelines.get(principal.subject);
  if (!onBehalfOf) {
    throw new NotAllowedError(
      `${principal.subject} is not one of the pipelines that bring evidence (modelGovernance.pipelines)`,
    );
  }
  return {
    recordedBy: `service:${principal.subject}`,
    source: 'pipeline',
    onBehalfOf,
  };
}
