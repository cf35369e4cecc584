import type {
  EvidenceType,
  Target,
  WaiverState,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { AccountabilityRequest } from './AccountabilityRequest';

/** A dialog that a person asked for, and what they asked it for. */
export type DialogRequest =
  | { kind: 'assess-risk'; useCase: string }
  | { kind: 'confirm-assessment'; useCase: string; assessmentId: string }
  | {
      kind: 'add-evidence';
      /** The types to choose from; empty: all. */
      types: EvidenceType[];
      requirementIds: string[];
      /** Id of the evidence that is corrected, if any. */
      supersedes?: string;
    }
  | {
      kind: 'sign-off';
      /** The roles that are asked; empty: all. */
      roles: string[];
      /** The version and the use cases that are chosen at first; absent: the version that the entity names, for all uses. */
      target?: Target;
    }
  | {
      kind: 'evidence-review';
      evidenceId: string;
      /** The roles that are asked; empty: all that review evidence. */
      roles: string[];
    }
  | {
      kind: 'evidence-dispute';
      evidenceId: string;
      /** Of the evidence. */
      title: string;
    }
  | { kind: 'waiver'; requirementId: string }
  | { kind: 'waiver-decision'; waiver: WaiverState }
  | { kind: 'waiver-revocation'; waiver: WaiverState }
  | AccountabilityRequest;
