import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
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
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        rootLifecycle: coreServices.rootLifecycle,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        urlReader: coreServices.urlReader,
      },
      async init({ httpRouter, lifecycle, rootLifecycle, scheduler, ...deps }) {
        const {
          router,
          maintenance,
          checkpointer,
          cascade,
          delivery,
          ...every
        } = await createModelGovernance({
          ...deps,
          recordSources,
          started: new Promise(resolve =>
            rootLifecycle.addStartupHook(() => resolve()),
          ),
        });
        httpRouter.use(router);
        await scheduler.scheduleTask({
          id: 'model-governance-maintenance',
          frequency: every.sweepFrequency,
          // How long a replica that was killed keeps the others from going on.
          timeout: { minutes: 5 },
          scope: 'global',
          fn: signal => maintenance.run(signal),
        });
        await scheduler.scheduleTask({
          id: 'model-governance-checkpoint',
          frequency: every.checkpointFrequency,
          timeout: { minutes: 15 },
          scope: 'global',
          fn: async () => {
            await checkpointer.run();
          },
        });
        for (const [id, background] of Object.entries({ cascade, delivery })) {
          await scheduler.scheduleTask({
            id: `model-governance-${id}`,
            frequency: { seconds: 5 },
            timeout: { minutes: 15 },
            scope: 'local',
            fn: () => background.run(),
          });
          lifecycle.addShutdownHook(() => background.stop());
        }
      },
    });
  },
});
