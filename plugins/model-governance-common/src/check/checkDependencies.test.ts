import { findingOf } from '../__fixtures__/findingOf';
import { DATASET, testFacts } from '../__fixtures__/testFacts';
import type { DependencyFacts } from '../facts';

describe('a dependencies check', () => {
  const datasets = (...dependencies: DependencyFacts[]) =>
    findingOf('datasets-permitted', { facts: testFacts({}, dependencies) });
  const model: DependencyFacts = {
    entityRef: 'resource:default/base',
    kind: 'model',
    found: true,
    status: 'approved',
  };

  it('passes where all meet it', () => {
    expect(datasets(DATASET)).toMatchObject({
      outcome: 'pass',
      reason: 'Met by resource:default/loans.',
    });
  });

  it('is missing where one says nothing', () => {
    expect(
      datasets(DATASET, {
        ...DATASET,
        lawfulBasis: undefined,
        entityRef: 'resource:default/b',
        title: 'B',
      }),
    ).toMatchObject({
      outcome: 'missing',
      reason: 'No lawful basis: resource:default/b.',
      action: { kind: 'see-dependencies', refs: ['resource:default/b'] },
    });
  });

  it('asks a dataset that the model names and the catalog does not know', () => {
    const entityRef = 'resource:default/gone';
    const gone: DependencyFacts = { entityRef, kind: 'other', found: false };
    const facts = testFacts({ datasets: [{ ref: 'gone' }] }, [DATASET, gone]);
    expect(findingOf('datasets-permitted', { facts })).toMatchObject({
      outcome: 'missing',
      reason: 'No lawful basis: resource:default/gone.',
      action: { kind: 'see-dependencies', refs: [entityRef] },
    });
    const unnamed = testFacts({}, [DATASET, gone]);
    expect(findingOf('datasets-permitted', { facts: unnamed })?.outcome).toBe(
      'pass',
    );
  });

  it('passes where the models that it uses are approved', () => {
    const facts = testFacts({}, [model]);
    expect(findingOf('dependencies-approved', { facts })?.outcome).toBe('pass');
  });

  it('fails where one says otherwise', () => {
    const facts = testFacts({}, [{ ...model, status: 'draft' }]);
    expect(findingOf('dependencies-approved', { facts })).toMatchObject({
      outcome: 'fail',
      reason: 'Not approved: resource:default/base.',
    });
  });

  it('is missing without any dataset, and not asked without any model', () => {
    expect(datasets()).toMatchObject({
      outcome: 'missing',
      action: { kind: 'edit-entity', paths: ['spec.model.datasets'] },
    });
    expect(findingOf('dependencies-approved')?.outcome).toBe('not-applicable');
  });
});
