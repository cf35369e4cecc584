import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  recordSourceExtensionPoint,
  type RecordSource,
} from '@modelgov/backstage-plugin-model-governance-node';
import { createModelGovernance } from './createModelGovernance';

/** Records, scorecards and the HTTP API of model governance. @public */
export const modelGovernancePlugin = createBackendPlugin({
  pluginId: 'model-governance',
  register(env) {
    const recordSources: RecordSource[] = [];
    env.registerExtensionPoint(recordSourceExtensionPoint, {
      addRecordSource: source => recordSources.push(source),
    });
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
      },
      async init({ httpRouter, scheduler, ...deps }) {
        const { router, maintenance, sweepFrequency } =
          await createModelGovernance({
            ...deps,
            recordSources,
          });
        httpRouter.use(router);
        await scheduler.scheduleTask({
          id: 'model-governance-maintenance',
          frequency: sweepFrequency,
          timeout: { minutes: 15 },
          scope: 'global',
          fn: () => maintenance.run(),
        });
      },
    });
  },
});
