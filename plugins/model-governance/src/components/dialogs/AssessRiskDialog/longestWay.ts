import type { AiActTree } from '@modelgov/backstage-plugin-model-governance-common';

/** The most questions that may still be asked, from a step on, itself included. */
export function longestWay({ steps }: AiActTree, start: string): number {
  const known = new Map<string, number>();
  const from = (id: string | undefined): number => {
    const step = steps.find(each => each.id === id);
    if (!step) {
      return 0;
    }
    const found =
      known.get(step.id) ??
      1 + Math.max(...step.options.map(({ next }) => from(next)));
    known.set(step.id, found);
    return found;
  };
  return from(start);
}
