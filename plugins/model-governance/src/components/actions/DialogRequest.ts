import type {
  EvidenceType,
  WaiverState,
} from '@modelgov/backstage-plugin-model-governance-common';

/** A dialog that a person asked for, and what they asked it for. */
export type DialogRequest =
  | { kind: 'assess-risk'; useCase: string }
  | {
      kind: 'add-evidence';
      /** The types to choose from; empty: all. */
      types: EvidenceType[];
      requirementIds: string[];
    }
  | { kind: 'sign-off'; roles: string[] }
  | { kind: 'waiver'; requirementId: string }
  | { kind: 'waiver-decision'; waiver: WaiverState }
  | { kind: 'waiver-revocation'; waiver: WaiverState };
