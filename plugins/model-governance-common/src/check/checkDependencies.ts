import { evaluateFilterPredicate } from '@backstage/filter-predicates';
import type { z } from 'zod';
import type { dependenciesCheckSchema } from '../policy';
import type { CheckAnswer } from './CheckAnswer';
import type { CheckContext } from './CheckContext';
import { decidingPaths } from './decidingPaths';
import { valueAt } from './valueAt';

/**
 * Every model, or every dataset, that the model depends on must meet a condition. Where all that is wrong is that
 * nothing states what is asked, it is missing; else it fails. Without any dataset it is missing, since a model is made
 * of data; without any model there is nothing to ask. Its reason names refs as the model's own entity does: who reads this
 * model need not be allowed to read what it depends on.
 */
export function checkDependencies(
  {
    kind,
    expect,
    otherwise,
  }: z.infer<typeof dependenciesCheckSchema>['dependencies'],
  { facts }: CheckContext,
): CheckAnswer {
  const asked = facts.dependencies.filter(each => each.kind === kind);
  if (asked.length === 0) {
    return kind === 'model'
      ? {
          outcome: 'not-applicable',
          reason: 'Not asked: it depends on no governed model.',
        }
      : {
          outcome: 'missing',
          reason: 'The entity names no dataset that the catalog knows.',
          action: { kind: 'edit-entity', paths: ['spec.model.datasets'] },
        };
  }
  const open = asked.filter(each => !evaluateFilterPredicate(expect, each));
  if (open.length === 0) {
    const names = asked.map(({ entityRef }) => entityRef);
    return { outcome: 'pass', reason: `Met by ${names.join(', ')}.` };
  }
  const silent = open.every(each =>
    decidingPaths(expect, each).every(
      path => valueAt(each, path) === undefined,
    ),
  );
  return {
    outcome: silent ? 'missing' : 'fail',
    reason: `${otherwise} ${open
      .map(({ entityRef }) => entityRef)
      .join(', ')}.`,
    action: {
      kind: 'see-dependencies',
      refs: open.map(({ entityRef }) => entityRef),
    },
  };
}
