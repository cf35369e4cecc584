import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { Policy } from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import type { ModelAuthorizer } from '../access/ModelAuthorizer';
import type { RoleMembership } from '../catalog/RoleMembership';
import type { DelegationStore } from '../delegations/DelegationStore';
import type {
  ActorStore,
  HistoryStore,
  Ledger,
  ModelStore,
  RecomputeQueue,
  RecordStore,
  ScorecardStore,
} from '../store';
import { AuthorizedLedgerService } from './AuthorizedLedgerService';
import { Checkpointer } from './Checkpointer';
import { CheckpointStore } from './CheckpointStore';
import { DefaultLedgerService } from './DefaultLedgerService';
import { DossierReader } from './DossierReader';
import { Eraser } from './Eraser';
import { ErasureStore } from './ErasureStore';
import { LedgerReader } from './LedgerReader';
import { SigningKeys } from './SigningKeys';

/** Puts the parts together that prove the ledger. */
export function createLedger(deps: {
  knex: Knex;
  policy: Policy;
  signingKey?: string;
  retiredKeys?: string[];
  auditor: AuditorService;
  logger: LoggerService;
  authorizer: ModelAuthorizer;
  membership: RoleMembership;
  models: ModelStore;
  records: RecordStore;
  scorecards: ScorecardStore;
  history: HistoryStore;
  actors: ActorStore;
  delegations: DelegationStore;
  ledger: Ledger;
  queue: RecomputeQueue;
  /** Called when models were queued. */
  afterCommit: () => void;
}): { service: AuthorizedLedgerService; checkpointer: Checkpointer } {
  const reader = new LedgerReader();
  const checkpoints = new CheckpointStore();
  const keys = new SigningKeys(deps);
  const service = new DefaultLedgerService({
    ...deps,
    reader,
    checkpoints,
    keys,
    dossiers: new DossierReader({ ...deps, reader, checkpoints, keys }),
    eraser: new Eraser({ ...deps, erasures: new ErasureStore() }),
  });
  return {
    service: new AuthorizedLedgerService(service, deps.authorizer),
    checkpointer: new Checkpointer({ ...deps, checkpoints, keys }),
  };
}
