import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { modelInventoryExtensionPoint } from '@modelgov/backstage-plugin-model-governance-node';
import { DatasetProcessor } from './DatasetProcessor';
import { createInventory } from './inventory/createInventory';
import { startInventory } from './inventory/startInventory';
import { ModelDocumentProcessor } from './ModelDocumentProcessor';
import { ModelGovernanceProcessor } from './ModelGovernanceProcessor';
import { ModelServerProcessor } from './ModelServerProcessor';
import { ReaderRegistry } from './readers/ReaderRegistry';
import { readSources } from './sources/readSources';
import { SourceRegistry } from './sources/SourceRegistry';

/**
 * Catalog module that reads the entities of AI models, their model cards and the documents that describe models.
 *
 * @public
 */
export const catalogModuleModelGovernance = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'model-governance',
  register(reg) {
    const readers = new ReaderRegistry();
    const sources = new SourceRegistry();
    reg.registerExtensionPoint(modelInventoryExtensionPoint, {
      addReader: reader => readers.add(reader),
      addSource: (source, options) => sources.add(source, options),
    });
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        processing: catalogProcessingExtensionPoint,
        scheduler: coreServices.scheduler,
        urlReader: coreServices.urlReader,
      },
      async init({ processing, ...services }) {
        const { config, logger, urlReader } = services;
        for (const { source, options } of readSources(config, services)) {
          sources.add(source, options);
        }
        const { inventory, known, provider } = await createInventory({
          ...services,
          sources,
        });
        processing.addEntityProvider(provider);
        processing.addProcessor(
          ModelGovernanceProcessor.create({
            config,
            known,
            logger,
            readers: readers.all,
            urlReader,
          }),
        );
        processing.addProcessor(
          ModelDocumentProcessor.create({
            config,
            logger,
            readers: readers.all,
            urlReader,
          }),
        );
        processing.addProcessor(new DatasetProcessor());
        processing.addProcessor(
          ModelServerProcessor.create({ config, logger }),
        );
        await startInventory({ ...services, inventory, sources });
      },
    });
  },
});
