import { z } from 'zod';
import { epochTime } from './epochTime';
import type { KubeflowApi } from './KubeflowApi';
import { resourceId } from './resourceId';

/** A model does not change when a version or a server of it does. */
const LISTINGS = ['registered_models', 'model_versions', 'inference_services'];

const changeSchema = z.object({
  id: resourceId,
  /** Of what belongs to a model. */
  registeredModelId: resourceId.optional(),
  lastUpdateTimeSinceEpoch: epochTime,
});

/**
 * The ids of the models that changed, or of which a version or a server changed. What has not the form of the contract is
 * told of when everything is read.
 *
 * @throws RegistryError
 */
export async function changedModelIds(
  api: KubeflowApi,
  since: Date,
  signal: AbortSignal,
): Promise<string[]> {
  const ids = new Set<string>();
  for (const listing of LISTINGS) {
    for await (const id of changedIn(api, listing, since, signal)) {
      ids.add(id);
    }
  }
  return [...ids];
}

async function* changedIn(
  api: KubeflowApi,
  listing: string,
  since: Date,
  signal: AbortSignal,
): AsyncGenerator<string, void, undefined> {
  const from = since.toISOString();
  const query = { orderBy: 'LAST_UPDATE_TIME', sortOrder: 'DESC' };
  for await (const page of api.list(listing, { signal, query })) {
    for (const item of page) {
      const { data } = changeSchema.safeParse(item);
      if (
        data?.lastUpdateTimeSinceEpoch &&
        data.lastUpdateTimeSinceEpoch < from
      ) {
        return;
      }
      if (data) {
        yield data.registeredModelId ?? data.id;
      }
    }
  }
}
