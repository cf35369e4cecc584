import { testFacts } from '../__fixtures__/testFacts';
import { REGISTRY } from '../__fixtures__/testRegistry';
import { EVIDENCE_TYPES, EVIDENCE_TYPE_DEFINITIONS } from '../evidence';
import type { ModelFacts } from '../facts';
import { prefillOf } from './prefillOf';

const facts: ModelFacts = { ...testFacts(), registry: REGISTRY };

describe('what a form can start with', () => {
  it('is the figures of the first source, without what nobody states', () => {
    expect(prefillOf('performance-evaluation', facts)).toEqual({
      sources: ['mlflow/prod'],
      link: 'https://mlflow.example.com/runs/6f1c',
      payload: {
        metrics: [
          {
            name: 'accuracy',
            value: 0.912345,
            dataset: 'holdout',
            split: 'test',
          },
          { name: 'auc', value: 0.88 },
        ],
      },
    });
  });

  it('is the figures of the card where no registry has any', () => {
    const card: ModelFacts['card'] = {
      status: 'read',
      location: 'README.md',
      sections: [],
      metrics: [{ name: 'f1', value: '0.7' }],
    };
    const known = { ...testFacts(), card };
    expect(prefillOf('performance-evaluation', known)).toEqual({
      sources: ['model-card'],
      payload: { metrics: [{ name: 'f1', value: 0.7 }] },
      link: undefined,
    });
    expect(prefillOf('performance-evaluation', known, '1.0.0')).toBeUndefined();
  });

  it('is that of the version asked for', () => {
    expect(prefillOf('performance-evaluation', facts, '1.0.0')).toMatchObject({
      payload: { metrics: [{ name: 'accuracy', value: 0.8 }] },
    });
  });

  it('is the data that the version was made of, by its ref where the entity names it', () => {
    const known: ModelFacts = {
      ...facts,
      model: {
        ...facts.model,
        datasets: [
          { ref: 'resource:default/loans' },
          { ref: 'resource:default/holdout', role: 'evaluation' },
        ],
      },
    };
    expect(prefillOf('training-data-record', known)).toEqual({
      sources: ['mlflow/prod'],
      payload: {
        sources: [{ dataset: 'resource:default/loans' }, { dataset: 'loans' }],
      },
    });
  });

  it('is what has a licence to be looked at, and judges none', () => {
    expect(prefillOf('licence-review', facts)).toEqual({
      sources: ['mlflow/prod'],
      payload: {
        items: [
          { component: 'Loan-Risk', kind: 'model', licence: 'proprietary' },
          { component: 'loans', kind: 'data' },
        ],
      },
    });
  });

  it.each(EVIDENCE_TYPES)('fills only fields that the form of %s has', type => {
    const { fields } = EVIDENCE_TYPE_DEFINITIONS[type];
    const names = fields.map(({ name }) => name);
    const filled = Object.keys(prefillOf(type, facts)?.payload ?? {});
    expect(filled.filter(name => !names.includes(name))).toEqual([]);
  });

  it.each(EVIDENCE_TYPES)('is nothing for %s where nobody knows', type => {
    expect(prefillOf(type, testFacts())).toBeUndefined();
  });
});
