import type { StoredModel } from '../store';

/** The owner of a model, where it names one. */
export function ownerOf({ facts }: Pick<StoredModel, 'facts'>): string[] {
  return facts.owner ? [facts.owner] : [];
}
