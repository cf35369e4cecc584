import type { Person } from '../Person';
import type { ActContext } from './ActContext';

/** Everybody whose interests an act carries: who acts, and for whom. */
export function personsOf({
  person,
  principal,
}: Pick<ActContext, 'person' | 'principal'>): Person[] {
  return principal ? [person, principal] : [person];
}
