import type { z } from 'zod';
import type { DependencyFacts, ModelFacts } from '../facts';
import type { dependenciesCheckSchema } from '../policy';
import type { CheckAnswer } from './CheckAnswer';
import type { CheckContext } from './CheckContext';
import { judgeDependency } from './judgeDependency';

/**
 * Every model, or every dataset, that the model depends on must meet a condition. Where all that is wrong is that
 * nothing states what is asked, it is missing; else it fails. Without any dataset it is missing, since a model is made
 * of data; without any model there is nothing to ask. A dataset that the model names and the catalog does not know says
 * nothing of what is asked. Its reason names refs as the model's own entity does: who reads this
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
  const asked = facts.dependencies.filter(
    each => each.kind === kind || (kind === 'dataset' && isLost(each, facts)),
  );
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
  const answers = asked.map(each => ({
    entityRef: each.entityRef,
    outcome: judgeDependency(expect, each),
  }));
  const open = answers.filter(({ outcome }) => outcome !== 'pass');
  if (open.length === 0) {
    const names = asked.map(({ entityRef }) => entityRef);
    return { outcome: 'pass', reason: `Met by ${names.join(', ')}.` };
  }
  return {
    outcome: open.every(({ outcome }) => outcome === 'missing')
      ? 'missing'
      : 'fail',
    reason: `${otherwise} ${open
      .map(({ entityRef }) => entityRef)
      .join(', ')}.`,
    action: {
      kind: 'see-dependencies',
      refs: open.map(({ entityRef }) => entityRef),
    },
  };
}

/** Whether it is a dataset that the model names and the catalog does not know. */
function isLost(
  { entityRef, found }: DependencyFacts,
  { model }: ModelFacts,
): boolean {
  return !found && model.datasets.some(({ ref }) => ref === entityRef);
}
