/** A version and the use cases of a model while they are chosen. */
export interface TargetDraft {
  /** Absent where the entity names none. */
  version?: string;
  useCases: string[];
}
