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
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import { modelGovernancePermissions } from '@modelgov/backstage-plugin-model-governance-common';
import type { RecordSource } from '@modelgov/backstage-plugin-model-governance-node';
import type express from 'express';
import { ModelAuthorizer } from './access/ModelAuthorizer';
import { EVERYTHING } from './access/ReadScope';
import { VisibleEntities } from './access/VisibleEntities';
import { ModelCollector } from './catalog/ModelCollector';
import { RoleMembership } from './catalog/RoleMembership';
import { openDatabase } from './database';
import { RecordImporter } from './imports/RecordImporter';
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
  httpAuth: HttpAuthService;
  logger: LoggerService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  recordSources: RecordSource[];
}): Promise<{
  router: express.Router;
  maintenance: Maintenance;
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
  const scorer = new Scorer({ policy, records, scorecards, history, queue });
  const writer = new RecordWriter({
    knex,
    models,
    records,
    scorer,
    actors: new ActorStore(),
    ledger: new Ledger(),
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
        queue,
        scorer,
      }),
    }),
  };
}
