import type { AiActDetermination } from '@modelgov/backstage-plugin-model-governance-common';

/** Answers to the decision tree of the baseline that lead to a minimal risk. */
const MINIMAL = {
  system: 'ai-system',
  territory: 'union',
  exclusions: 'none-of-these',
  roles: 'own-use',
  prohibited: 'none-of-these',
  'annex-i': 'not-a-product',
  'annex-iii': 'none-of-these',
  people: 'nobody',
  synthetic: 'nothing',
  emotion: 'nothing',
  'deep-fake': 'nothing',
  'general-purpose': 'none-of-ours',
  'open-source': 'not-free',
  legacy: 'new',
};

/** A determination under the EU AI Act: of minimal risk, but for some answers. */
export function aiActOf(
  rationale: string,
  change: Readonly<Record<string, string>> = {},
): AiActDetermination {
  return { answers: { ...MINIMAL, ...change }, rationale };
}

/** A use that evaluates creditworthiness with profiling: high-risk. */
export const CREDIT: Readonly<Record<string, string>> = {
  'annex-iii': 'services',
  'annex-iii-5': 'creditworthiness',
  profiling: 'profiles',
};
