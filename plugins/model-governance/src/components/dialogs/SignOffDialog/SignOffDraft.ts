import type {
  SignOffDecision,
  NewSignOff,
} from '@modelgov/backstage-plugin-model-governance-common';

/** A decision while it is written. */
export interface SignOffDraft {
  decision?: SignOffDecision;
  conditions: NewSignOff['conditions'];
  comment: string;
}
