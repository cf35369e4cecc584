import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { recordSourceExtensionPoint } from '@modelgov/backstage-plugin-model-governance-node';
import { ExampleRecordSource } from './ExampleRecordSource';

/** Seeds the records of the example company from the folder `exampleRecords.path`; without it, nothing. */
export const exampleRecordsModule = createBackendModule({
  pluginId: 'model-governance',
  moduleId: 'example-records',
  register(reg) {
    reg.registerInit({
      deps: {
        config: coreServices.rootConfig,
        recordSources: recordSourceExtensionPoint,
      },
      async init({ config, recordSources }) {
        const folder = config.getOptionalString('exampleRecords.path');
        if (folder) {
          recordSources.addRecordSource(new ExampleRecordSource({ folder }));
        }
      },
    });
  },
});
