import type { BoundFacts } from '../records';

/** The bound facts as far as they concern one use case; `undefined` where they do not name it. */
export function boundOfUse(
  bound: BoundFacts,
  useCase: string,
): BoundFacts | undefined {
  const useCases = bound.useCases.filter(({ name }) => name === useCase);
  return useCases.length > 0 ? { ...bound, useCases } : undefined;
}
