import type { EvidenceType } from '@modelgov/backstage-plugin-model-governance-common';

/** The payload as the form holds it: what is empty is `undefined`. */
export type PayloadDraft = Readonly<Record<string, unknown>>;

/** Evidence while it is written. */
export interface EvidenceDraft {
  type?: EvidenceType;
  requirements: string[];
  useCase?: string;
  /** A live version that is not the one that the entity names. */
  version?: string;
  /** Id of the evidence that it corrects. */
  supersedes?: string;
  title: string;
  payload: PayloadDraft;
  link: string;
  digest: string;
  collectedOn?: string;
  expiresOn?: string;
  comment: string;
}
