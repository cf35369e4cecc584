import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

const GROUP = /^group:[^:/]+\/[^:/]+$/;

/**
 * The pipelines that may bring evidence: the group on whose behalf each does, by the subject of its token.
 *
 * @throws InputError naming the setting that does not fit
 */
export function readPipelines(
  config: RootConfigService,
): ReadonlyMap<string, string> {
  const pipelines = new Map<string, string>();
  const key = 'modelGovernance.pipelines';
  for (const [index, pipeline] of (
    config.getOptionalConfigArray(key) ?? []
  ).entries()) {
    const subject = pipeline.getString('subject');
    const owner = pipeline.getString('owner').toLocaleLowerCase('en-US');
    if (!GROUP.test(owner)) {
      throw new InputError(
        `${key}[${index}].owner: must be a full group ref such as group:default/team-a`,
      );
    }
    if (pipelines.has(subject)) {
      throw new InputError(
        `${key}[${index}].subject: "${subject}" is there twice; a token stands for one group`,
      );
    }
    pipelines.set(subject, owner);
  }
  return pipelines;
}
