import type { InferenceService } from './InferenceService';
import type { ModelVersion } from './ModelVersion';

/**
 * The version that a server runs: one that names none runs the newest.
 *
 * @param versions - of the model that it runs, the newest first
 */
export function servedVersion(
  { modelVersionId }: InferenceService,
  versions: readonly ModelVersion[],
): ModelVersion | undefined {
  return modelVersionId === undefined
    ? versions.at(0)
    : versions.find(({ id }) => id === modelVersionId);
}
