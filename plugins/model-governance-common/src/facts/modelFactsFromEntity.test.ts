import { MODEL, testEntity, testFacts } from '../__fixtures__/testFacts';
import { REGISTRY } from '../__fixtures__/testRegistry';
import type { DependencyFacts, DerivedFactName } from './ModelFacts';
import { modelFactsFromEntity } from './modelFactsFromEntity';

const bare = modelFactsFromEntity(
  testEntity(undefined, { owner: undefined, lifecycle: undefined }),
  { dependencies: [] },
);
const base = (provider?: string): DependencyFacts => ({
  entityRef: 'resource:default/base',
  kind: 'model',
  found: true,
  provider,
});
const useCase = (content: object) => ({
  useCases: [{ name: 'a', ...content }],
});
const KNOWN = 'known';
const ASSUMED = 'assumed';

describe('modelFactsFromEntity', () => {
  it('assumes the worse answer of all that nothing states', () => {
    expect(bare).toMatchObject({
      live: true,
      affectsPersons: true,
      personalData: true,
      trainedHere: true,
      thirdParty: true,
      generative: true,
      agentic: true,
      inEu: true,
      dependsOnModels: false,
      assumed: [
        'live',
        'affectsPersons',
        'personalData',
        'trainedHere',
        'thirdParty',
        'generative',
        'agentic',
        'inEu',
      ],
    });
  });

  it('stands in with one use case where none is declared', () => {
    expect(bare.useCases).toEqual([{ name: 'general' }]);
    expect(testFacts({ useCases: [] }).useCases).toEqual([{ name: 'general' }]);
  });

  it.each<
    [DerivedFactName, boolean, string, object, (DependencyFacts | undefined)?]
  >([
    ['affectsPersons', false, KNOWN, useCase({ affectedPersons: [] })],
    ['affectsPersons', true, KNOWN, useCase({ affectedPersons: ['staff'] })],
    ['affectsPersons', true, ASSUMED, useCase({})],
    [
      'affectsPersons',
      true,
      ASSUMED,
      { useCases: [{ name: 'a', affectedPersons: [] }, { name: 'b' }] },
    ],
    ['affectsPersons', true, ASSUMED, { useCases: 'malformed' }],
    ['personalData', true, ASSUMED, {}],
    ['trainedHere', true, KNOWN, { provider: 'Internal' }],
    ['trainedHere', false, KNOWN, { provider: 'a vendor' }],
    [
      'trainedHere',
      true,
      KNOWN,
      { provider: 'a vendor', datasets: [{ ref: 'd', role: 'training' }] },
    ],
    [
      'trainedHere',
      false,
      KNOWN,
      { provider: 'a vendor', datasets: [{ ref: 'd', role: 'evaluation' }] },
    ],
    ['trainedHere', true, ASSUMED, { provider: undefined }],
    ['thirdParty', false, KNOWN, { provider: 'internal' }],
    ['thirdParty', true, KNOWN, { provider: 'a vendor' }],
    [
      'thirdParty',
      false,
      KNOWN,
      { provider: 'internal', baseModel: 'base' },
      base('internal'),
    ],
    [
      'thirdParty',
      true,
      KNOWN,
      { provider: 'internal', baseModel: 'base' },
      base('a vendor'),
    ],
    [
      'thirdParty',
      true,
      ASSUMED,
      { provider: 'internal', baseModel: 'base' },
      base(),
    ],
    ['thirdParty', true, ASSUMED, { provider: 'internal', baseModel: 'base' }],
    ['generative', false, KNOWN, { modelType: 'traditional-ml' }],
    ['generative', true, KNOWN, { modelType: 'rag' }],
    ['generative', true, KNOWN, { modelType: 'agentic' }],
    ['agentic', true, KNOWN, { modelType: 'agentic' }],
    ['agentic', false, KNOWN, { modelType: 'generative-ai' }],
    ['inEu', true, KNOWN, useCase({ regions: ['US', 'fr'] })],
    ['inEu', true, KNOWN, useCase({ regions: ['EU'] })],
    ['inEu', true, KNOWN, useCase({ regions: ['worldwide'] })],
    ['inEu', true, KNOWN, useCase({ regions: ['DE-BY'] })],
    ['inEu', false, KNOWN, useCase({ regions: ['US-CA', 'UK'] })],
    ['inEu', true, ASSUMED, useCase({ regions: ['Germany'] })],
    ['inEu', true, ASSUMED, useCase({ regions: [] })],
    [
      'inEu',
      true,
      ASSUMED,
      { useCases: [{ name: 'a', regions: ['US'] }, { name: 'b' }] },
    ],
    ['dependsOnModels', true, KNOWN, {}, base()],
  ])('says that %s is %s, %s, of %j', (...row) => {
    const [name, value, how, change, related] = row;
    const facts = modelFactsFromEntity(testEntity({ ...MODEL, ...change }), {
      dependencies: related ? [related] : [],
    });
    expect(facts[name]).toBe(value);
    expect(facts.assumed.includes(name)).toBe(how === ASSUMED);
  });

  it.each([
    ['production', true],
    ['Production', true],
    ['experimental', false],
  ])('goes by the lifecycle %s', (lifecycle, live) => {
    const facts = modelFactsFromEntity(testEntity(MODEL, { lifecycle }), {
      dependencies: [],
    });
    expect(facts.live).toBe(live);
    expect(facts.assumed).not.toContain('live');
  });

  it.each(['experimental', 'production', undefined])(
    'is live where a server runs it, whatever the lifecycle %s says',
    lifecycle => {
      const registryFacts = JSON.stringify({
        ...REGISTRY,
        deployments: [{ name: 'ranker', environment: 'cluster/lending' }],
      });
      const facts = modelFactsFromEntity(
        testEntity({ ...MODEL, registryFacts }, { lifecycle }),
        { dependencies: [] },
      );
      expect(facts.live).toBe(true);
      expect(facts.assumed).not.toContain('live');
    },
  );

  it('makes refs full and lower-cased', () => {
    const facts = modelFactsFromEntity(
      testEntity(
        { baseModel: 'Base', datasets: [{ ref: 'Other/Loans' }] },
        { owner: 'Owners', system: 'Lending' },
      ),
      { dependencies: [] },
    );
    expect(facts).toMatchObject({
      entityRef: 'resource:default/loan-risk',
      owner: 'group:default/owners',
      system: 'system:default/lending',
      model: {
        baseModel: 'resource:default/base',
        datasets: [{ ref: 'resource:other/loans' }],
      },
    });
  });

  it('knows a living owner from a missing and from an empty one', () => {
    const group = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: { name: 'owners' },
    };
    const ownerOf = (owner?: typeof group) => {
      const { ownerFound, ownerHasPeople } = modelFactsFromEntity(
        testEntity(MODEL),
        { owner, dependencies: [] },
      );
      return [ownerFound, ownerHasPeople];
    };
    expect(ownerOf()).toEqual([false, false]);
    expect(ownerOf(group)).toEqual([true, false]);
    expect(ownerOf({ ...group, kind: 'User' })).toEqual([true, true]);
    expect(testFacts()).toMatchObject({
      ownerFound: true,
      ownerHasPeople: true,
    });
  });

  it('takes the facts of the card, and tells where it cannot be read', () => {
    const card = {
      status: 'unreadable',
      location: 'MODEL_CARD.md',
      message: 'not found',
      sections: ['limitations'],
      metrics: [],
    };
    expect(testFacts({ cardFacts: card })).toMatchObject({
      card,
      problems: [{ path: 'spec.model.card', message: 'not found' }],
    });
    expect(testFacts({ cardFacts: { status: 'read' } }).card).toBeUndefined();
  });

  it('carries malformed places along and leaves them out of the model', () => {
    const facts = testFacts({ version: 7 });
    expect(facts.model.version).toBeUndefined();
    expect(facts.problems).toEqual([
      {
        path: 'spec.model.version',
        message: 'expected string, received number',
      },
    ]);
  });
});
