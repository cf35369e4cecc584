import type { MlflowOptions } from './MlflowOptions';
import type { ModelVersion } from './ModelVersion';
import type { RegisteredModel } from './RegisteredModel';

/** Whether a version is in use, by its aliases or, in older registries, its stage. */
export function isLiveVersion(
  version: ModelVersion,
  model: RegisteredModel,
  options: MlflowOptions,
): boolean {
  return (
    options.liveStages.has(version.current_stage ?? '') ||
    model.aliases.some(
      ({ alias, version: target }) =>
        target === version.version && options.liveAliases.has(alias),
    )
  );
}
