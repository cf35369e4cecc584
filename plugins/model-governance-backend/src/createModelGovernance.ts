import type {
  AuditorService,
  AuthService,
  DatabaseService,
  HttpAuthService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import { modelGovernancePermissions } from '@modelgov/backstage-plugin-model-governance-common';
import type { RecordSource } from '@modelgov/backstage-plugin-model-governance-node';
import type express from 'express';
import { ModelAuthorizer } from './access/ModelAuthorizer';
import { EVERYTHING } from './access/ReadScope';
import { VisibleEntities } from './access/VisibleEntities';
import { Background } from './background/Background';
import { Cascade } from './cascade/Cascade';
import { ModelCollector } from './catalog/ModelCollector';
import { RoleMembership } from './catalog/RoleMembership';
import { openDatabase } from './database';
import { RecordImporter } from './imports/RecordImporter';
import { Announcer } from './outbox/Announcer';
import { createChannels } from './outbox/createChannels';
import { Outbox } from './outbox/Outbox';
import { OutboxDelivery } from './outbox/OutboxDelivery';
import { modelPermissionRules, modelResourceRef } from './permissions';
import { loadPolicy } from './policy/loadPolicy';
import { readOptions } from './readOptions';
import { RecordWriter } from './records/RecordWriter';
import { createRouter } from './router/createRouter';
import { Scorer } from './scoring/Scorer';
import { AuthorizedModelGovernanceService } from './service/AuthorizedModelGovernanceService';
import { DefaultModelGovernanceService } from './service/DefaultModelGovernanceService';
import {
  ActorStore,
  HistoryStore,
  Ledger,
  ModelStore,
  PolicyStore,
  RecomputeQueue,
  RecordStore,
  ScorecardStore,
} from './store';
import { CatalogSweep } from './sweep/CatalogSweep';
import { Maintenance } from './sweep/Maintenance';
import { Recomputation } from './sweep/Recomputation';

/** Puts the parts of the backend together. */
export async function createModelGovernance(deps: {
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  database: DatabaseService;
  events: EventsService;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  notifications: NotificationService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  recordSources: RecordSource[];
  signals: SignalsService;
  /** Resolves when all plugins have started: before that, nothing can be delivered to them. */
  started: Promise<void>;
}): Promise<{
  router: express.Router;
  maintenance: Maintenance;
  /** Follows changes along dependencies. */
  cascade: Background;
  /** Delivers events, signals and notifications. */
  delivery: Background;
  sweepFrequency: HumanDuration;
}> {
  const { auth, catalog, config, logger } = deps;
  const { appliesTo, maxDropShare, sweepFrequency, pipelines, trustedOrigins } =
    readOptions(config);
  const { policy } = await loadPolicy(config);
  const knex = await openDatabase(deps.database);
  await new PolicyStore().remember(knex, policy);

  const models = new ModelStore();
  const records = new RecordStore();
  const scorecards = new ScorecardStore();
  const history = new HistoryStore();
  const queue = new RecomputeQueue();
  const membership = new RoleMembership({ catalog, auth, trustedOrigins });
  const outbox = new Outbox();
  const scorer = new Scorer({
    policy,
    records,
    scorecards,
    history,
    queue,
    announcer: new Announcer({ policy, outbox }),
  });
  const messages = new OutboxDelivery({
    knex,
    outbox,
    channels: createChannels(deps),
    logger,
  });
  const delivery = new Background({
    name: 'delivery of messages',
    work: signal => messages.run(signal),
    after: deps.started,
    logger,
  });
  const dependents = new Cascade({ knex, models, queue, scorer, logger });
  const cascade = new Background({
    name: 'computation of dependents',
    work: async signal => {
      await dependents.run(signal);
      delivery.kick();
    },
    logger,
  });
  const writer = new RecordWriter({
    knex,
    models,
    records,
    scorer,
    actors: new ActorStore(),
    ledger: new Ledger(),
    afterCommit: () => cascade.kick(),
  });

  deps.permissionsRegistry.addResourceType({
    resourceRef: modelResourceRef,
    permissions: modelGovernancePermissions,
    rules: Object.values(modelPermissionRules),
    getResources: async refs => {
      const found = await scorecards.findSummaries(knex, refs, EVERYTHING);
      return refs.map(ref => found.get(ref));
    },
  });

  const service = new AuthorizedModelGovernanceService(
    new DefaultModelGovernanceService({
      knex,
      policy,
      models,
      records,
      scorecards,
      history,
      writer,
      membership,
    }),
    new ModelAuthorizer({
      permissions: deps.permissions,
      visible: new VisibleEntities({ catalog, auth, appliesTo }),
      toCriteria: createConditionTransformer(
        deps.permissionsRegistry.getPermissionRuleset(modelResourceRef),
      ),
    }),
    pipelines,
  );

  const collector = new ModelCollector({ catalog, auth, appliesTo });
  return {
    sweepFrequency,
    cascade,
    delivery,
    router: createRouter({
      service,
      httpAuth: deps.httpAuth,
      auditor: deps.auditor,
    }),
    maintenance: new Maintenance({
      logger,
      sweep: new CatalogSweep({
        knex,
        catalog,
        auth,
        logger,
        appliesTo,
        maxDropShare,
        models,
        collector,
        scorer,
        queue,
      }),
      importer: new RecordImporter({
        knex,
        policy,
        sources: deps.recordSources,
        models,
        records,
        writer,
        membership,
        logger,
      }),
      recomputation: new Recomputation({
        knex,
        policy,
        models,
        scorecards,
        scorer,
      }),
      cascade,
      delivery,
    }),
  };
}
