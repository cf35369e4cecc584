import type { Artifact } from './Artifact';
import { isPresent } from './isPresent';
import { newestFirst } from './newestFirst';

/** The model itself among the artifacts of a version: where there are several, the one made last. */
export function modelArtifactOf(
  artifacts: readonly Artifact[],
): Artifact | undefined {
  return artifacts
    .filter(artifact => artifact.artifactType === 'model-artifact')
    .filter(isPresent)
    .sort(newestFirst)
    .at(0);
}
