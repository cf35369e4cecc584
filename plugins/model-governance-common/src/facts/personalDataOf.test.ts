import type { JsonObject } from '@backstage/types';
import { DATASET, MODEL, testFacts } from '../__fixtures__/testFacts';
import type { DependencyFacts } from './ModelFacts';

const NOBODY = [{ name: 'planning', affectedPersons: [] }];
const TRAINED = {
  datasets: [{ ref: 'loans', role: 'Training' }],
  useCases: NOBODY,
};
const NO: DependencyFacts = { ...DATASET, personalData: 'no' };

function personalDataOf(
  model: JsonObject,
  ...dependencies: DependencyFacts[]
): boolean | 'assumed' {
  const { assumed, personalData } = testFacts(model, dependencies);
  return assumed.includes('personalData') ? 'assumed' : personalData;
}

describe('whether a model processes personal data, by its datasets', () => {
  it.each(['yes', 'special-categories'] as const)(
    'is a yes where one says %s, whatever the others say and what it is for',
    personalData => {
      const other = { ...NO, entityRef: 'resource:default/more', personalData };
      const datasets = [...TRAINED.datasets, { ref: 'more', role: 'test' }];
      expect(personalDataOf({ ...TRAINED, datasets }, NO, other)).toBe(true);
    },
  );

  it('is a no where nothing else could bring any', () => {
    expect(personalDataOf(TRAINED, NO)).toBe(false);
  });

  it.each<[string, JsonObject]>([
    ['says nothing of its type', { modelType: '' }],
    ['is generative', { modelType: 'generative-ai' }],
    ["is another's", { provider: 'a vendor' }],
    ['is built on another', { baseModel: 'base' }],
    ['concerns persons', { useCases: MODEL.useCases ?? [] }],
    ['may concern persons', { useCases: [{ name: 'planning' }] }],
    ['declares no use', { useCases: [] }],
    ['names no dataset', { datasets: [] }],
    ['does not say what it learnt from', { datasets: [{ ref: 'loans' }] }],
    [
      'names a dataset that the catalog does not know',
      { datasets: [...TRAINED.datasets, { ref: 'gone' }] },
    ],
  ])('stays assumed where the model %s', (_, change) => {
    expect(personalDataOf({ ...TRAINED, ...change }, NO)).toBe('assumed');
  });

  it('stays assumed where a dataset does not say', () => {
    expect(personalDataOf(TRAINED, DATASET)).toBe('assumed');
  });
});
