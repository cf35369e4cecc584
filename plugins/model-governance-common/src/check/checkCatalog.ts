import { evaluateFilterPredicate } from '@backstage/filter-predicates';
import type { z } from 'zod';
import type { catalogCheckSchema } from '../policy';
import type { CheckAnswer } from './CheckAnswer';
import type { CheckContext } from './CheckContext';

/** Every expectation must hold. One at whose place the entity is malformed fails; any other is missing. */
export function checkCatalog(
  catalog: z.infer<typeof catalogCheckSchema>['catalog'],
  { facts }: CheckContext,
): CheckAnswer {
  const open = catalog.filter(
    ({ expect }) => !evaluateFilterPredicate(expect, facts),
  );
  if (open.length === 0) {
    return { outcome: 'pass', reason: 'The catalog says what is asked.' };
  }
  const paths = open.flatMap(({ path }) => path ?? []);
  const malformed = facts.problems.filter(problem =>
    paths.some(path => isAtOrUnder(problem.path, path)),
  );
  const reasons = [
    ...open.map(({ otherwise }) => otherwise),
    ...malformed.map(({ path, message }) => `\`${path}\`: ${message}.`),
  ];
  return {
    outcome: malformed.length > 0 ? 'fail' : 'missing',
    reason: [...new Set(reasons)].join(' '),
    action: { kind: 'edit-entity', paths: [...new Set(paths)] },
  };
}

function isAtOrUnder(place: string, path: string): boolean {
  return (
    place === path ||
    place.startsWith(`${path}.`) ||
    place.startsWith(`${path}[`)
  );
}
