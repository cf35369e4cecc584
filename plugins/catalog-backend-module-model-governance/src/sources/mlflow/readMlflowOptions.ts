import type { Config } from '@backstage/config';
import type { MlflowOptions } from './MlflowOptions';

/** By MLflow's own convention for the version that serves. */
const LIVE_ALIASES = ['champion'];
const LIVE_STAGES = ['Production'];

/** How an MLflow server is read, by `catalog.providers.mlflow.<instance>` of the configuration. */
export function readMlflowOptions(
  instance: string,
  config: Config,
): MlflowOptions {
  return {
    instance,
    baseUrl: config.getString('baseUrl').replace(/\/+$/, ''),
    digestTag: config.getOptionalString('digestTag'),
    liveAliases: new Set(
      config.getOptionalStringArray('live.aliases') ?? LIVE_ALIASES,
    ),
    liveStages: new Set(
      config.getOptionalStringArray('live.stages') ?? LIVE_STAGES,
    ),
  };
}
