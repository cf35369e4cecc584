import type { Scorecard } from '@modelgov/backstage-plugin-model-governance-common';

/** The versions and use cases of a model, each once, in order. */
export function targetChoices({ standings }: Pick<Scorecard, 'standings'>) {
  return {
    versions: [...new Set(standings.map(({ version }) => version))],
    useCases: [...new Set(standings.map(({ useCase }) => useCase))],
  };
}
