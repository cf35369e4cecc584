import { repeated } from '../policy/repeated';
import type { Problem } from '../problems/problemsOf';
import type { AiActStep, AiActTree } from './AiActTree';

/** What a well-formed tree says that leads nowhere, never ends, is never asked, or ends without a class. */
export function aiActTreeInconsistencies(tree: AiActTree): Problem[] {
  const { start, steps } = tree;
  const ids = steps.map(({ id }) => id);
  const broken = [
    ...repeated(ids, index => ['steps', index, 'id']),
    ...(ids.includes(start)
      ? []
      : [{ path: ['start'], message: `unknown step "${start}"` }]),
    ...steps.flatMap((step, index) =>
      stepInconsistencies(step, ids).map(({ path, message }) => ({
        path: ['steps', index, ...path],
        message,
      })),
    ),
  ];
  return broken.length > 0 ? broken : walkInconsistencies(tree);
}

function stepInconsistencies(
  { options, unknown }: AiActStep,
  ids: string[],
): Problem[] {
  const values = options.map(({ value }) => value);
  return [
    ...repeated(values, index => ['options', index, 'value']),
    ...options.flatMap(({ next }, index) =>
      next === undefined || ids.includes(next)
        ? []
        : [
            {
              path: ['options', index, 'next'],
              message: `unknown step "${next}"`,
            },
          ],
    ),
    ...(values.includes(unknown)
      ? []
      : [
          {
            path: ['unknown'],
            message: `"${unknown}" is none of ${values.join(', ')}`,
          },
        ]),
  ];
}

/** Walks every way through a tree whose ids all fit, each step once with and once without a class on the way to it. */
function walkInconsistencies({ start, steps }: AiActTree): Problem[] {
  const problems = new Map<string, Problem>();
  const report = (path: PropertyKey[], message: string) =>
    problems.set(`${path.join('.')}: ${message}`, {
      path: ['steps', ...path],
      message,
    });
  const seen = new Set<string>();
  const walk = (id: string, classed: boolean, way: readonly string[]) => {
    if (seen.has(`${id} ${classed}`)) {
      return;
    }
    const index = steps.findIndex(step => step.id === id);
    steps[index].options.forEach((option, place) => {
      const { next } = option;
      const hasClass = classed || option.class !== undefined;
      const path = [index, 'options', place];
      if (next === undefined) {
        if (!hasClass) {
          report(path, 'some way ends here without a class');
        }
      } else if ([...way, id].includes(next)) {
        report([...path, 'next'], `leads back to "${next}"`);
      } else {
        walk(next, hasClass, [...way, id]);
      }
    });
    seen.add(`${id} ${classed}`);
  };
  walk(start, false, []);
  steps.forEach(({ id }, index) => {
    if (!seen.has(`${id} true`) && !seen.has(`${id} false`)) {
      report([index, 'id'], `no way leads to "${id}"`);
    }
  });
  return [...problems.values()];
}
