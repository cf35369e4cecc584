import { parseEntityRef } from '@backstage/catalog-model';
import { humanizeEntityRef } from '@backstage/plugin-catalog-react';

/** A person in words of a sentence; as it is where it names no entity. */
export function personName(principal: string): string {
  return principal.startsWith('user:')
    ? humanizeEntityRef(parseEntityRef(principal), { defaultKind: 'user' })
    : principal;
}
