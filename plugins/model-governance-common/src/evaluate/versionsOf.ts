import type { ModelFacts } from '../facts';

/** A version of a model that governance looks at. @public */
export interface ModelVersion {
  version?: string;
  digest?: string;
  /** Whether it is in use; the version that the entity names is, unless `spec.model.versions` says otherwise. */
  live: boolean;
}

/** The version that the entity names, and the further ones that are live. @public */
export function versionsOf({
  model,
}: Pick<ModelFacts, 'model'>): ModelVersion[] {
  const listed = model.versions ?? [];
  const named = listed.find(({ version }) => version === model.version);
  return [
    {
      version: model.version,
      digest: model.digest ?? named?.digest,
      live: named?.live ?? true,
    },
    ...listed
      .filter((each, index) => each.live && firstOf(each.version) === index)
      .filter(({ version }) => version !== model.version)
      .map(({ version, digest }) => ({ version, digest, live: true })),
  ];

  function firstOf(version: string): number {
    return listed.findIndex(each => each.version === version && each.live);
  }
}
