import type { Entity } from '@backstage/catalog-model';
import { evaluateFilterPredicate } from '@backstage/filter-predicates';
import fc from 'fast-check';
import { cardSectionSchema } from '../entity';
import { modelFactsFromEntity, type PredicateFacts } from '../facts';
import {
  AI_ACT_CLASSES,
  aiActDutySchema,
  aiActRoleSchema,
  annexPointSchema,
  RISK_TIERS,
} from '../terms';
import { BASELINE_APPLICABILITY } from './__fixtures__/baselineApplicability';
import { baselinePolicy } from './__fixtures__/baselinePolicy';

const policy = baselinePolicy();

const owner: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'owner' },
  relations: [{ type: 'hasMember', targetRef: 'user:default/owner' }],
};

const useCase = {
  name: 'origination',
  intendedPurpose: 'Rank applications for an underwriter.',
  users: ['underwriters'],
  outOfScope: ['Automatic rejection'],
  benefit: 'Time to decision from two days to two hours.',
};

const model = {
  version: '3.2.0',
  digest: `sha256:${'0'.repeat(64)}`,
  provider: 'internal',
  modelType: 'traditional-ml',
  contacts: { accountable: 'user:default/owner' },
  useCases: [useCase],
  cardFacts: {
    status: 'read',
    location: 'MODEL_CARD.md',
    sections: cardSectionSchema.options,
    metrics: [],
  },
};

const withoutSection = (section: string) => ({
  cardFacts: {
    ...model.cardFacts,
    sections: cardSectionSchema.options.filter(each => each !== section),
  },
});

/** The facts of a model that gives everything but what is changed. */
function factsOf(
  change: Record<string, unknown> = {},
  ownerEntity: Entity | undefined = owner,
): PredicateFacts {
  const spec = {
    type: 'ai-model',
    owner: 'owner',
    model: { ...model, ...change },
  };
  const entity: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: 'loan-default-risk' },
    // As the catalog hands it out: JSON, without what is undefined.
    spec: JSON.parse(JSON.stringify(spec)),
  };
  return {
    ...modelFactsFromEntity(entity, { owner: ownerEntity, dependencies: [] }),
    risk: { tier: 'high', assessed: true },
    aiAct: { class: 'high-risk', duties: [], roles: [], annexPoints: [] },
  };
}

/** What the catalog checks of the pack find missing. */
function missingIn(facts: PredicateFacts): string[] {
  return policy.requirements.flatMap(({ id, check }) =>
    'catalog' in check
      ? check.catalog
          .filter(({ expect }) => !evaluateFilterPredicate(expect, facts))
          .map(({ otherwise }) => `${id}: ${otherwise}`)
      : [],
  );
}

const noMembers = { ...owner, relations: [] };
const incomplete: [string, PredicateFacts, string[]][] = [
  [
    'the owner has nobody',
    factsOf({}, noMembers),
    ['owner-named: The owning group has no members.'],
  ],
  [
    'nobody is accountable',
    factsOf({ contacts: { developer: 'user:default/owner' } }),
    ['owner-named: No accountable person is named.'],
  ],
  [
    'no use case is declared',
    factsOf({ useCases: undefined }),
    [
      'purpose-stated: A use case has no intended purpose.',
      'purpose-stated: A use case does not say who uses it.',
      'purpose-stated: A use case does not say what is out of scope.',
      'benefit-defined: A use case does not state its benefit.',
    ],
  ],
  [
    'the second use case has no purpose',
    factsOf({
      useCases: [
        useCase,
        { ...useCase, name: 'b', intendedPurpose: undefined },
      ],
    }),
    ['purpose-stated: A use case has no intended purpose.'],
  ],
  [
    'the second use case excludes nothing',
    factsOf({ useCases: [useCase, { ...useCase, name: 'b', outOfScope: [] }] }),
    ['purpose-stated: A use case does not say what is out of scope.'],
  ],
  [
    'nobody uses it',
    factsOf({ useCases: [{ ...useCase, users: undefined }] }),
    ['purpose-stated: A use case does not say who uses it.'],
  ],
  [
    'the version moves',
    factsOf({ version: 'Latest' }),
    ['version-pinned: The version is a name that moves.'],
  ],
  [
    'an own model has no digest',
    factsOf({ digest: undefined }),
    ['version-pinned: No digest of the artefact is given.'],
  ],
  [
    "a vendor's model has no digest",
    factsOf({ digest: undefined, provider: 'vendor' }),
    [],
  ],
  [
    "a vendor's model that was tuned here has no digest",
    factsOf({
      digest: undefined,
      provider: 'vendor',
      datasets: [{ ref: 'resource:default/d', role: 'fine-tuning' }],
    }),
    ['version-pinned: No digest of the artefact is given.'],
  ],
  [
    'the card says nothing of training data',
    factsOf(withoutSection('training-data')),
    ['card-complete: The card has no section on training data.'],
  ],
  [
    'the card says nothing of limitations',
    factsOf(withoutSection('limitations')),
    ['limits-known: The card has no section on limitations.'],
  ],
];

const classArbitrary = fc.constantFrom(
  ...AI_ACT_CLASSES,
  'unclassified' as const,
);

const predicateFactsArbitrary: fc.Arbitrary<PredicateFacts> = fc
  .record({
    live: fc.boolean(),
    affectsPersons: fc.boolean(),
    personalData: fc.boolean(),
    trainedHere: fc.boolean(),
    thirdParty: fc.boolean(),
    generative: fc.boolean(),
    agentic: fc.boolean(),
    inEu: fc.boolean(),
    dependsOnModels: fc.boolean(),
    risk: fc.record({
      tier: fc.constantFrom(...RISK_TIERS),
      assessed: fc.boolean(),
    }),
    aiAct: fc.record({
      class: classArbitrary,
      duties: fc.subarray(aiActDutySchema.options),
      roles: fc.subarray(aiActRoleSchema.options),
      annexPoints: fc.subarray(annexPointSchema.options),
    }),
  })
  .map(changes => ({ ...factsOf(), ...changes }));

describe('the conditions of the baseline pack', () => {
  it.each(policy.requirements.map(each => [each.id, each] as const))(
    'ask %s of exactly the models that it is meant for',
    (id, { appliesWhen }) => {
      const asked = (facts: PredicateFacts) =>
        !appliesWhen || evaluateFilterPredicate(appliesWhen, facts);
      fc.assert(
        fc.property(predicateFactsArbitrary, facts => {
          expect(asked(facts)).toBe(BASELINE_APPLICABILITY[id](facts));
        }),
        { numRuns: 300 },
      );
    },
  );

  it('find nothing missing where everything is given', () => {
    expect(missingIn(factsOf())).toEqual([]);
  });

  it.each(incomplete)('find what is missing where %s', (_, facts, missing) => {
    expect(missingIn(facts)).toEqual(missing);
  });

  it('find every expectation open where nothing is given', () => {
    const entity: Entity = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: { name: 'bare' },
      spec: { type: 'ai-model', owner: 'owner' },
    };
    const facts: PredicateFacts = {
      ...modelFactsFromEntity(entity, { dependencies: [] }),
      risk: { tier: 'high', assessed: false },
      aiAct: { class: 'unclassified', duties: [], roles: [], annexPoints: [] },
    };
    const expectations = policy.requirements.flatMap(({ id, check }) =>
      'catalog' in check
        ? check.catalog.map(({ otherwise }) => `${id}: ${otherwise}`)
        : [],
    );
    // A version that is not named is no name that moves, and who made the model is not known.
    expect(missingIn(facts)).toEqual(
      expectations.filter(each => !each.endsWith('is a name that moves.')),
    );
  });

  it.each([
    ['high-risk', [], true],
    ['prohibited', [], true],
    ['transparency', [], true],
    ['minimal', ['art-50'], true],
    ['minimal', ['gpai'], false],
    ['unclassified', [], false],
  ] as const)(
    'with class %s and duties %j call legal: %s',
    (aiActClass, duties, called) => {
      const legal = policy.signOffs.find(({ role }) => role === 'legal');
      const facts = {
        ...factsOf(),
        aiAct: { class: aiActClass, duties, roles: [], annexPoints: [] },
      };
      expect(
        legal?.appliesWhen && evaluateFilterPredicate(legal.appliesWhen, facts),
      ).toBe(called);
    },
  );
});
