import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError, stringifyError } from '@backstage/errors';
import type { ModelSourceOptions } from '@modelgov/backstage-plugin-model-governance-node';
import { assertSourceOptions } from './assertSourceOptions';
import { readOwnerRules } from './readOwnerRules';

const SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 30 },
  timeout: { minutes: 30 },
};

const CHANGES_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 1 },
  timeout: { minutes: 5 },
};

/**
 * How the models of a registry become entities: what all kinds of registries have in common.
 *
 * @param config - of the instance
 * @param key - where it stands, such as `catalog.providers.mlflow.prod`
 * @throws InputError naming the setting that does not fit
 */
export function readSourceOptions(
  config: Config,
  key: string,
): ModelSourceOptions {
  const options: ModelSourceOptions = {
    schedule: readSchedule(config, key, 'schedule') ?? SCHEDULE,
    changesSchedule:
      readSchedule(config, key, 'changesSchedule') ?? CHANGES_SCHEDULE,
    namespace: config.getOptionalString('namespace') ?? 'default',
    lifecycle: config.getOptionalString('lifecycle') ?? 'production',
    owner: readOwnerRules(config, key),
    sameModelLabel: config.getOptionalString('sameModelLabel'),
    maxDropShare: config.getOptionalNumber('maxDropShare'),
  };
  assertSourceOptions(options, key);
  return options;
}

function readSchedule(
  config: Config,
  key: string,
  name: string,
): SchedulerServiceTaskScheduleDefinition | undefined {
  if (!config.has(name)) {
    return undefined;
  }
  try {
    return readSchedulerServiceTaskScheduleDefinitionFromConfig(
      config.getConfig(name),
    );
  } catch (error) {
    throw new InputError(`${key}.${name}: ${stringifyError(error)}`);
  }
}
