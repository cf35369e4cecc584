import { ownerOf } from './ownerOf';

const rules = {
  label: 'team',
  stated: true,
  prefixes: [
    { prefix: 'credit.', owner: 'credit' },
    { prefix: 'credit.cards.', owner: 'group:payments/cards' },
  ],
  default: 'group:default/platform',
};
const model = { name: 'x', labels: { team: 'Risk' }, owner: 'user:jane' };

describe('ownerOf', () => {
  it.each([
    ['its label', model, 'group:models/risk'],
    [
      'a label that is a ref',
      { name: 'x', labels: { team: 'user:a/b' } },
      'user:a/b',
    ],
    ['the stated owner', { ...model, labels: {} }, 'user:models/jane'],
    ['the longest prefix', { name: 'credit.cards.x' }, 'group:payments/cards'],
    ['a shorter prefix', { name: 'credit.x' }, 'group:models/credit'],
    ['the default', { name: 'other', owner: ' ' }, 'group:default/platform'],
  ])('goes by %s', (_, described, owner) => {
    expect(ownerOf(described, rules, 'models')).toEqual({ owner });
  });

  it('counts the stated owner only where the rules say so', () => {
    expect(
      ownerOf({ name: 'x', owner: 'jane' }, { default: 'ops' }, 'default'),
    ).toEqual({ owner: 'group:default/ops' });
  });

  it.each(['jane@example.com', 'Jane Doe', 'a/b/c', 'x'.repeat(64), '\u0000'])(
    'tells of %j, which is no owner, and goes on to the next rule',
    label => {
      const { owner, note } = ownerOf(
        { ...model, labels: { team: label } },
        rules,
        'default',
      );

      expect(owner).toBe('user:default/jane');
      expect(note).toContain('is no name of a group and no entity ref');
      expect(note).not.toContain('\u0000');
    },
  );

  it('is valid even where the rules are not', () => {
    expect(
      ownerOf({ name: 'x' }, { default: 'The Platform!' }, 'default').owner,
    ).toBe('group:default/the-platform');
  });
});
