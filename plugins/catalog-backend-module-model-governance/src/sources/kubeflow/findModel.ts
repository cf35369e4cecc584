import { z } from 'zod';
import { unlessNotFound } from '../unlessNotFound';
import type { KubeflowApi } from './KubeflowApi';
import { registeredModelName } from './registeredModelName';

/** What the registry takes as a name to look for. */
const ASKABLE = /^[\x20-\x7e]+$/;

/**
 * A registered model by its name; `undefined` where there is none.
 *
 * @throws RegistryError
 */
export async function findModel(
  api: KubeflowApi,
  name: string,
  signal: AbortSignal,
): Promise<unknown> {
  if (ASKABLE.test(name)) {
    return unlessNotFound(
      api.get('registered_model', z.unknown(), { signal, query: { name } }),
    );
  }
  for await (const page of api.list('registered_models', { signal })) {
    const found = page.find(item => registeredModelName(item) === name);
    if (found) {
      return found;
    }
  }
  return undefined;
}
