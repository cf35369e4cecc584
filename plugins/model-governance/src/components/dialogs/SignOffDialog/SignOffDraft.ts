import type {
  SignOffDecision,
  NewSignOff,
} from '@modelgov/backstage-plugin-model-governance-common';

/** A sign-off while it is written. */
export interface SignOffDraft {
  role?: string;
  decision?: SignOffDecision;
  conditions: NewSignOff['conditions'];
  comment: string;
}
