import {
  type InferenceService,
  inferenceServiceSchema,
} from './InferenceService';
import type { KubeflowApi } from './KubeflowApi';
import { PartsByModel } from './PartsByModel';
import { resourceSchema } from './resourceSchema';

/** What runs models. */
export interface Serving {
  services: PartsByModel<InferenceService>;
  /** The names of environments by their ids. */
  environments: ReadonlyMap<string, string>;
}

/** @throws RegistryError */
export async function readServing(
  api: KubeflowApi,
  signal: AbortSignal,
): Promise<Serving> {
  const environments = new Map<string, string>();
  for await (const page of api.list('serving_environments', { signal })) {
    for (const item of page) {
      const { data } = resourceSchema.safeParse(item);
      if (data?.name) {
        environments.set(data.id, data.name);
      }
    }
  }
  const services = await PartsByModel.read(
    'inference service',
    inferenceServiceSchema,
    api.list('inference_services', { signal }),
  );
  return { services, environments };
}
