import { cardFactsSchema } from '@modelgov/backstage-plugin-model-governance-common';
import { cardFactsOf } from './cardFactsOf';

describe('cardFactsOf', () => {
  it('is compact, and nothing where there is no card', () => {
    const facts = cardFactsOf(
      {
        sections: ['limitations', 'limitations'],
        license: 'mit\u0000',
        metrics: [
          { name: 'auc', value: '0.9', dataset: 'x'.repeat(200) },
          { name: '', value: '1' },
        ],
      },
      'https://hub.example/card',
    );

    expect(cardFactsSchema.parse(facts)).toEqual({
      status: 'read',
      location: 'https://hub.example/card',
      sections: ['limitations'],
      license: 'mit',
      metrics: [{ name: 'auc', value: '0.9', dataset: 'x'.repeat(100) }],
    });
    expect(cardFactsOf(undefined, 'x')).toBeUndefined();
  });
});
