import type { Entity } from '@backstage/catalog-model';
import { testEntity } from '../__fixtures__/testFacts';
import { dependencyFactsFromEntity } from './dependencyFactsFromEntity';
import { dependencyRefs } from './dependencyRefs';
import { ownerRef } from './ownerRef';

const isModel = ({ spec }: Entity) => spec?.type === 'ai-model';

describe('dependencyRefs', () => {
  it('gathers what the entity depends on, each once, without itself', () => {
    const entity = testEntity(
      {
        baseModel: 'Base',
        datasets: [{ ref: 'loans' }, { ref: 'resource:other/people' }],
      },
      {
        dependsOn: [
          'component:api',
          'resource:default/LOANS',
          'loan-risk',
          'a:b:c',
          7,
        ],
      },
    );
    expect(dependencyRefs(entity)).toEqual([
      'component:default/api',
      'resource:default/base',
      'resource:default/loans',
      'resource:other/people',
    ]);
  });

  it('takes the namespace of the entity', () => {
    const entity = testEntity({ baseModel: 'base' }, { owner: 'owners' });
    entity.metadata.namespace = 'Risk';
    expect(dependencyRefs(entity)).toEqual(['resource:risk/base']);
    expect(ownerRef(entity)).toBe('group:risk/owners');
  });

  it.each([[undefined], [7], ['a:b:c/d/e']])('finds no owner in %j', owner => {
    expect(ownerRef(testEntity({}, { owner }))).toBeUndefined();
  });
});

describe('dependencyFactsFromEntity', () => {
  const ref = 'resource:default/loan-risk';

  it('says that the catalog does not know it', () => {
    expect(dependencyFactsFromEntity(ref, undefined, isModel)).toEqual({
      entityRef: ref,
      kind: 'other',
      found: false,
    });
  });

  it('takes status and tier of a model from governance', () => {
    expect(
      dependencyFactsFromEntity(
        ref,
        testEntity({ provider: 'a vendor' }),
        isModel,
        { status: 'approved', tier: 'low' },
      ),
    ).toEqual({
      entityRef: ref,
      kind: 'model',
      found: true,
      title: 'Loan-Risk',
      owner: 'group:default/owners',
      provider: 'a vendor',
      status: 'approved',
      tier: 'low',
    });
  });

  it('takes what a dataset is annotated with, as far as it is well-formed', () => {
    const dataset = testEntity(undefined, { type: 'dataset' });
    dataset.metadata.annotations = {
      'modelgov.io/lawful-basis': 'contract',
      'modelgov.io/access': 'by request',
      'modelgov.io/personal-data': 'perhaps',
    };
    expect(dependencyFactsFromEntity(ref, dataset, isModel)).toEqual({
      entityRef: ref,
      found: true,
      title: 'Loan-Risk',
      owner: 'group:default/owners',
      kind: 'dataset',
      lawfulBasis: 'contract',
      access: 'by request',
    });
  });

  it('takes anything else as other', () => {
    expect(
      dependencyFactsFromEntity(
        ref,
        testEntity(undefined, { type: 'database' }),
        isModel,
      ).kind,
    ).toBe('other');
  });
});
