import type { UnreadableModel } from '@modelgov/backstage-plugin-model-governance-node';

/** What came of reading a source. */
export interface ReadingReport {
  /** Models that could be read. */
  read: number;
  /** Models that could not be read or kept. */
  unreadable: number;
  /** What is wrong with the first of those. */
  problems: UnreadableModel[];
  added: number;
  changed: number;
  /** Models that are gone from the source. */
  removed: number;
  /** Models that were found gone and stay, and why. */
  refusedDrop?: { models: number; reason: string };
  /** Why the reading ended early; what was read before counts. */
  failure?: unknown;
  /** The entities whose models say something new. */
  entityRefs: string[];
  /** Whether it may be another entity now that shows a model, or none. */
  isMoved: boolean;
}
