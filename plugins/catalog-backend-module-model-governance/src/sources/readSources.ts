import type { Config } from '@backstage/config';
import type {
  ModelSource,
  ModelSourceOptions,
} from '@modelgov/backstage-plugin-model-governance-node';
import type { SourceServices } from './ModelSourceType';
import { readSourceOptions } from './readSourceOptions';
import { SOURCE_TYPES } from './sources';

/**
 * The registries of `catalog.providers`, in the order in which they count: what the first says of a model stands.
 *
 * @throws InputError naming the setting that does not fit
 */
export function readSources(
  config: Config,
  services: SourceServices,
): { source: ModelSource; options: ModelSourceOptions }[] {
  return SOURCE_TYPES.flatMap(({ configKey, fromConfig }) => {
    const key = `catalog.providers.${configKey}`;
    const instances = config.getOptionalConfig(key);
    return (instances?.keys() ?? []).map(instance => {
      const ownConfig = config.getConfig(`${key}.${instance}`);
      return {
        source: fromConfig(instance, ownConfig, services),
        options: readSourceOptions(ownConfig, `${key}.${instance}`),
      };
    });
  });
}
