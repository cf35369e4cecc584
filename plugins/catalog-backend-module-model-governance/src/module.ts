import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { DatasetProcessor } from './DatasetProcessor';
import { ModelGovernanceProcessor } from './ModelGovernanceProcessor';

/**
 * Catalog module that reads the entities of AI models and their model cards.
 *
 * @public
 */
export const catalogModuleModelGovernance = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'model-governance',
  register(reg) {
    reg.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        urlReader: coreServices.urlReader,
      },
      async init({ catalog, config, logger, urlReader }) {
        catalog.addProcessor(
          ModelGovernanceProcessor.create({ config, logger, urlReader }),
        );
        catalog.addProcessor(new DatasetProcessor());
      },
    });
  },
});
