/** Something of a model that ends or falls due, and who should hear of it in time. @public */
export interface Deadline {
  kind:
    | 'sign-off-expiry'
    | 'evidence-expiry'
    | 'assessment-expiry'
    | 'waiver-expiry'
    | 'condition-due';
  /** The record, and which part of it: one of a kind within the model. */
  id: string;
  /** What it is, in the words of policy: a role, a type of evidence, a use case, a requirement. */
  what: string;
  /** When it ends or falls due, ISO 8601 in UTC. */
  at: string;
  /** When people are told, the earliest first, ISO 8601 in UTC. */
  noticeAt: string[];
  /** Full refs of the groups and users who are told. */
  recipients: string[];
}
