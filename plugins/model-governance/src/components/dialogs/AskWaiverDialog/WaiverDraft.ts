/** A request for a waiver while it is written. */
export interface WaiverDraft {
  justification: string;
  compensatingControl: string;
  expiresOn?: string;
  /** Id of the waiver that it renews. */
  renews?: string;
}
