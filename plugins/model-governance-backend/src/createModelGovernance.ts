import type {
  AuditorService,
  AuthService,
  DatabaseService,
  HttpAuthService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  RootConfigService,
  UrlReaderService,
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
import { RoleHolders } from './catalog/RoleHolders';
import { RoleMembership } from './catalog/RoleMembership';
import { openDatabase } from './database';
import { AuthorizedDelegationService } from './delegations/AuthorizedDelegationService';
import { DefaultDelegationService } from './delegations/DefaultDelegationService';
import { DelegationStore } from './delegations/DelegationStore';
import { RecordImporter } from './imports/RecordImporter';
import { LinkReader } from './links/LinkReader';
import { LinkVerification } from './links/LinkVerification';
import type { Checkpointer } from './ledger/Checkpointer';
import { createLedger } from './ledger/createLedger';
import { NoticeStore } from './notices/NoticeStore';
import { Announcer } from './outbox/Announcer';
import { createChannels } from './outbox/createChannels';
import { Outbox } from './outbox/Outbox';
import { OutboxDelivery } from './outbox/OutboxDelivery';
import { modelPermissionRules, modelResourceRef } from './permissions';
import { AuthorizedPolicyService } from './policy/AuthorizedPolicyService';
import { DefaultPolicyService } from './policy/DefaultPolicyService';
import { loadPolicy } from './policy/loadPolicy';
import { readOptions } from './readOptions';
import { ActingPersons } from './records/ActingPersons';
import { RecordWriter } from './records/RecordWriter';
import { createRouter } from './router/createRouter';
import { Scorer } from './scoring/Scorer';
import { SourcedRecords } from './scoring/SourcedRecords';
import { SystemActs } from './scoring/SystemActs';
import { AuthorizedModelGovernanceService } from './service/AuthorizedModelGovernanceService';
import { DefaultModelGovernanceService } from './service/DefaultModelGovernanceService';
import {
  ActorStore,
  HistoryStore,
  Ledger,
  ModelStore,
  PolicyStore,
  PortfolioStore,
  RecomputeQueue,
  RecordLog,
  RecordStore,
  RoleHolderStore,
  ScorecardStore,
} from './store';
import { PolicySimulator } from './simulation/PolicySimulator';
import { CatalogSweep } from './sweep/CatalogSweep';
import { Maintenance } from './sweep/Maintenance';
import { Recomputation } from './sweep/Recomputation';
import { Retention } from './sweep/Retention';
import { RoleSweep } from './sweep/RoleSweep';

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
  urlReader: UrlReaderService;
  /** Resolves when all plugins have started: before that, nothing can be delivered to them. */
  started: Promise<void>;
}): Promise<{
  router: express.Router;
  maintenance: Maintenance;
  /** Follows changes along dependencies. */
  cascade: Background;
  /** Delivers events, signals and notifications. */
  delivery: Background;
  checkpointer: Checkpointer;
  sweepFrequency: HumanDuration;
  checkpointFrequency: HumanDuration;
}> {
  const { auth, catalog, config, logger } = deps;
  const {
    appliesTo,
    maxDropShare,
    sweepFrequency,
    checkpointFrequency,
    signingKey,
    retiredKeys,
    pipelines,
    retention,
    trustedOrigins,
  } = readOptions(config);
  const { policy, packs } = await loadPolicy(config);
  const knex = await openDatabase(deps.database);
  const policies = new PolicyStore();
  await policies.remember(knex, policy);

  const models = new ModelStore();
  const records = new RecordStore();
  const scorecards = new ScorecardStore();
  const portfolio = new PortfolioStore();
  const history = new HistoryStore();
  const queue = new RecomputeQueue();
  const membership = new RoleMembership({ catalog, auth, trustedOrigins });
  const actors = new ActorStore();
  const ledger = new Ledger();
  const log = new RecordLog({ records, ledger });
  const outbox = new Outbox();
  const roleHolders = new RoleHolderStore();
  const scorer = new Scorer({
    policy,
    roleHolders,
    requirementsSince: await policies.requirementsSince(knex, policy),
    sourced: new SourcedRecords({ policy, actors, log }),
    systemActs: new SystemActs({ actors, log }),
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
  const recomputation = new Recomputation({
    knex,
    policy,
    models,
    scorecards,
    scorer,
    logger,
  });
  const upgraded = await recomputation.runAfterUpgrade();
  if (upgraded) {
    logger.info(`Computed ${upgraded} scorecards anew after an upgrade`);
  }
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
    actors,
    log,
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

  const delegations = new DelegationStore();
  const authorizer = new ModelAuthorizer({
    permissions: deps.permissions,
    visible: new VisibleEntities({ catalog, auth, appliesTo }),
    toCriteria: createConditionTransformer(
      deps.permissionsRegistry.getPermissionRuleset(modelResourceRef),
    ),
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
      links: new LinkVerification({
        knex,
        records,
        reader: new LinkReader({ urlReader: deps.urlReader }),
      }),
      scorer,
      acting: new ActingPersons({ membership, delegations }),
    }),
    authorizer,
    pipelines,
  );

  const { service: ledgerService, checkpointer } = createLedger({
    ...deps,
    knex,
    policy,
    signingKey,
    retiredKeys,
    authorizer,
    membership,
    models,
    records,
    scorecards,
    history,
    actors,
    delegations,
    ledger,
    queue,
    afterCommit: () => cascade.kick(),
  });

  const collector = new ModelCollector({ catalog, auth, appliesTo });
  return {
    sweepFrequency,
    checkpointFrequency,
    checkpointer,
    cascade,
    delivery,
    router: createRouter({
      service,
      ledger: ledgerService,
      delegations: new AuthorizedDelegationService(
        new DefaultDelegationService({
          knex,
          policy,
          membership,
          delegations,
          actors,
          ledger,
        }),
        authorizer,
      ),
      policyService: new AuthorizedPolicyService(
        new DefaultPolicyService({
          knex,
          policy,
          portfolio,
          simulator: new PolicySimulator({
            knex,
            policy,
            packs,
            policies,
            models,
            portfolio,
            scorer,
          }),
        }),
        authorizer,
      ),
      httpAuth: deps.httpAuth,
      auditor: deps.auditor,
    }),
    maintenance: new Maintenance({
      logger,
      roles: new RoleSweep({
        knex,
        policy,
        holders: new RoleHolders({ collector, trustedOrigins }),
        store: roleHolders,
        models,
        queue,
      }),
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
      recomputation,
      retention: new Retention({
        knex,
        keepFor: retention,
        notices: new NoticeStore(),
        outbox,
      }),
      cascade,
      delivery,
    }),
  };
}
