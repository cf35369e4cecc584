import type { InferenceService } from './InferenceService';
import type { ModelVersion } from './ModelVersion';
import { newestFirst } from './newestFirst';

/**
 * The versions that servers run. One that names no version runs the newest.
 *
 * @param services - of the model of these versions
 */
export function liveVersionIds(
  versions: readonly ModelVersion[],
  services: readonly InferenceService[],
): Set<string> {
  const newest = [...versions].sort(newestFirst).at(0)?.id;
  return new Set(
    services
      .map(({ modelVersionId }) => modelVersionId ?? newest)
      .filter(id => id !== undefined),
  );
}
