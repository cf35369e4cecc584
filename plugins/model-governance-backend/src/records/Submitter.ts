import type { Evidence } from '@modelgov/backstage-plugin-model-governance-common';

/** Who brings evidence: a person, or a pipeline for a group. */
export interface Submitter {
  /** A full user ref, or `service:` and the subject of the token. */
  recordedBy: string;
  source: Evidence['source'];
  /** Full ref of the group for which a pipeline acts: all its members count as who brought the evidence. */
  onBehalfOf?: string;
}
