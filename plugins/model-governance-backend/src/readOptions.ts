import { readDurationFromConfig } from '@backstage/config';
import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  readOptionalFilterPredicateFromConfig,
  type FilterPredicate,
} from '@backstage/filter-predicates';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';
import { DEFAULT_APPLIES_TO } from '@modelgov/backstage-plugin-model-governance-common';
import { readPipelines } from './pipelines/readPipelines';

/** Reminders are given 30 days before something ends: what is forgotten earlier would be given again. */
const SHORTEST_RETENTION: HumanDuration = { days: 60 };

/** Settings of `modelGovernance` beside the policy. */
export interface ModelGovernanceOptions {
  appliesTo: FilterPredicate;
  sweepFrequency: HumanDuration;
  checkpointFrequency: HumanDuration;
  /** PKCS8 in PEM; absent: a key of the database. */
  signingKey?: string;
  /** SPKI in PEM: the public parts of the keys of before. */
  retiredKeys?: string[];
  maxDropShare: number;
  /** For how long it is remembered which reminders were given, and messages are kept that were set aside. */
  retention: HumanDuration;
  /** The group on whose behalf each pipeline acts, by the subject of its token. */
  pipelines: ReadonlyMap<string, string>;
  /** How the origins of users and groups begin that count for roles; absent: all count. */
  trustedOrigins?: string[];
}

/** @throws InputError naming the setting that does not fit */
export function readOptions(config: RootConfigService): ModelGovernanceOptions {
  const maxDropShare =
    config.getOptionalNumber('modelGovernance.sweep.maxDropShare') ?? 0.2;
  if (maxDropShare < 0 || maxDropShare > 1) {
    throw new InputError(
      'modelGovernance.sweep.maxDropShare: must be from 0 to 1',
    );
  }
  const retention = config.has('modelGovernance.retention')
    ? readDurationFromConfig(config, { key: 'modelGovernance.retention' })
    : { years: 1 };
  if (
    durationToMilliseconds(retention) <
    durationToMilliseconds(SHORTEST_RETENTION)
  ) {
    throw new InputError('modelGovernance.retention: must be at least 60 days');
  }
  return {
    appliesTo:
      readOptionalFilterPredicateFromConfig(config, {
        key: 'modelGovernance.appliesTo',
      }) ?? DEFAULT_APPLIES_TO,
    checkpointFrequency: config.has(
      'modelGovernance.ledger.checkpointFrequency',
    )
      ? readDurationFromConfig(config, {
          key: 'modelGovernance.ledger.checkpointFrequency',
        })
      : { days: 1 },
    signingKey: config.getOptionalString('modelGovernance.ledger.signingKey'),
    retiredKeys: config.getOptionalStringArray(
      'modelGovernance.ledger.retiredKeys',
    ),
    sweepFrequency: config.has('modelGovernance.sweep.frequency')
      ? readDurationFromConfig(config, {
          key: 'modelGovernance.sweep.frequency',
        })
      : { seconds: 30 },
    maxDropShare,
    retention,
    pipelines: readPipelines(config),
    trustedOrigins: config.getOptionalStringArray(
      'modelGovernance.identity.trustedOrigins',
    ),
  };
}
