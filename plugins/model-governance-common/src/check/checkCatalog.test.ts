import { findingOf } from '../__fixtures__/findingOf';
import { testFacts } from '../__fixtures__/testFacts';

describe('a catalog check', () => {
  it('passes where every expectation holds', () => {
    expect(findingOf('purpose-stated')?.outcome).toBe('pass');
  });

  it('names all that is missing, and where to write it', () => {
    const facts = { ...testFacts({ useCases: [] }), ownerFound: false };
    expect(findingOf('purpose-stated', { facts })).toMatchObject({
      outcome: 'missing',
      reason: 'A use case has no purpose. Nobody owns it.',
      action: {
        kind: 'edit-entity',
        paths: ['spec.model.useCases', 'spec.owner'],
      },
    });
  });

  it('fails where what is asked for is malformed', () => {
    const facts = testFacts({ useCases: [{ name: 'a', roles: ['boss'] }] });
    expect(findingOf('purpose-stated', { facts })).toMatchObject({
      outcome: 'fail',
      reason: expect.stringContaining('`spec.model.useCases[0].roles[0]`'),
    });
  });
});
