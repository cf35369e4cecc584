import type { PolicySimulation } from '@modelgov/backstage-plugin-model-governance-common';

type Count<T> = { from: T; to: T; models: number };

/** Two answers to the same question, the second about models behind those of the first, as one. */
export function mergeSimulations(
  first: PolicySimulation,
  second: PolicySimulation,
): PolicySimulation {
  const models = first.models + second.models;
  const total =
    first.meanScoreChange * first.models +
    second.meanScoreChange * second.models;
  return {
    ...second,
    models,
    changed: first.changed + second.changed,
    meanScoreChange: models ? total / models : 0,
    transitions: {
      status: sum(first.transitions.status, second.transitions.status),
      tier: sum(first.transitions.tier, second.transitions.tier),
      level: sum(first.transitions.level, second.transitions.level),
    },
    items: [...first.items, ...second.items],
  };
}

function sum<T>(first: Count<T>[], second: Count<T>[]): Count<T>[] {
  const isSame = (a: Count<T>, b: Count<T>) =>
    a.from === b.from && a.to === b.to;
  return [
    ...first.map(count => ({
      ...count,
      models:
        count.models +
        (second.find(other => isSame(other, count))?.models ?? 0),
    })),
    ...second.filter(count => !first.some(other => isSame(other, count))),
  ];
}
