import type {
  LoggerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import type { ModelSource } from '@modelgov/backstage-plugin-model-governance-node';

/** A kind of registry that models are read from. */
export interface ModelSourceType {
  /** Where its instances stand in the configuration, below `catalog.providers`. */
  configKey: string;
  /**
   * One instance.
   *
   * @param instance - its name in the configuration
   * @param config - what stands there
   * @throws InputError naming the setting that does not fit
   */
  fromConfig(
    instance: string,
    config: Config,
    services: SourceServices,
  ): ModelSource;
}

/** What sources ask with. */
export interface SourceServices {
  logger: LoggerService;
  urlReader: UrlReaderService;
}
