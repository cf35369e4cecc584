import type {
  ChangeCause,
  GovernanceStatus,
} from '@modelgov/backstage-plugin-model-governance-common';

/**
 * Topics of the events that model governance publishes. Each is delivered at least once, in order per model, and is a
 * hint: whoever needs to be sure asks the API.
 *
 * @public
 */
export const GOVERNANCE_TOPICS = {
  /** With a {@link StatusChangedEvent}. */
  statusChanged: 'model-governance.status-changed',
  /** With a {@link RecordCreatedEvent}. */
  recordCreated: 'model-governance.record-created',
} as const;

/** The governance status of a model is another than before. @public */
export type StatusChangedEvent = {
  entityRef: string;
  from: GovernanceStatus;
  to: GovernanceStatus;
  /** When it was noticed, ISO 8601 in UTC. */
  at: string;
  cause: ChangeCause;
  /** The record that caused it, where one did. */
  recordId?: string;
};

/** A record was stored about a model; what it says is for those who may read it. @public */
export type RecordCreatedEvent = {
  entityRef: string;
  /** Such as `evidence`, `sign-off`, `waiver`. */
  kind: string;
  recordId: string;
};
