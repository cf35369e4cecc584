import { REGISTRY_LIMITS } from '@modelgov/backstage-plugin-model-governance-common';
import type { ModelVersion } from './ModelVersion';

/** The versions of which more is asked: those in use, then the newest, as many as are kept of a model. */
export function keptVersions(
  versions: readonly ModelVersion[],
  isLive: (version: ModelVersion) => boolean,
): ModelVersion[] {
  return versions
    .filter(({ status }) => status === undefined || status === 'READY')
    .map(version => ({ version, live: isLive(version) }))
    .sort(
      (a, b) =>
        Number(b.live) - Number(a.live) ||
        Number(b.version.version) - Number(a.version.version),
    )
    .slice(0, REGISTRY_LIMITS.versions)
    .map(({ version }) => version);
}
