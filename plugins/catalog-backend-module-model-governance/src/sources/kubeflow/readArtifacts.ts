import { isError } from '@backstage/errors';
import { parseWith } from '@modelgov/backstage-plugin-model-governance-common';
import { type Artifact, artifactSchema } from './Artifact';
import type { KubeflowApi } from './KubeflowApi';
import { modelArtifactOf } from './modelArtifactOf';

/** Of a version or a run that has more, those that changed last are read. */
const MAX_ARTIFACTS = 1_000;

/**
 * The artifacts of a version, and those of the run that made it. The registry tells only of one version at a time which
 * artifacts it has.
 *
 * @param report - is told of what is not of the expected form
 * @throws RegistryError
 */
export async function readArtifacts(
  api: KubeflowApi,
  versionId: string,
  report: (problem: string) => void,
  signal: AbortSignal,
): Promise<Artifact[]> {
  const listed = async (path: string) => {
    const artifacts: Artifact[] = [];
    const query = { orderBy: 'LAST_UPDATE_TIME', sortOrder: 'DESC' };
    for await (const page of api.list(path, { signal, query })) {
      for (const item of page) {
        try {
          artifacts.push(parseWith(artifactSchema, item, 'it'));
        } catch (error) {
          const reason = isError(error) ? error.message : 'cannot be read';
          report(`artifact left out: ${reason}`);
        }
      }
      if (artifacts.length >= MAX_ARTIFACTS) {
        break;
      }
    }
    return artifacts;
  };
  const own = await listed(`model_versions/${versionId}/artifacts`);
  const run = modelArtifactOf(own)?.experimentRunId;
  const ofRun = run ? await listed(`experiment_runs/${run}/artifacts`) : [];
  // A run may have made other models too.
  return own.concat(
    ofRun.filter(({ artifactType }) => artifactType !== 'model-artifact'),
  );
}
