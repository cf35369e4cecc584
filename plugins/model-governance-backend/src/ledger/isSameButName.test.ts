import { isSameButName } from './isSameButName';

const opaque = 'erased:1a2b3c4d';
const recorded = {
  decision: 'approved',
  conditions: [
    { text: 'Mind it.', owner: 'user:default/gone' },
    { text: 'Again.', owner: 'user:default/other' },
  ],
  nothing: null,
};
const emptied = {
  ...recorded,
  conditions: [
    { text: 'Mind it.', owner: opaque },
    { text: 'Again.', owner: 'user:default/other' },
  ],
  left: undefined,
};

describe('isSameButName', () => {
  it('takes the opaque name for the one that was there', () => {
    expect(isSameButName(recorded, emptied, opaque)).toBe(true);
  });

  it.each<[string, unknown]>([
    ['another decision', { ...emptied, decision: 'rejected' }],
    [
      'the opaque name in the place of a decision',
      { ...emptied, decision: opaque },
    ],
    [
      'two persons in one',
      {
        ...emptied,
        conditions: emptied.conditions.map(each => ({
          ...each,
          owner: opaque,
        })),
      },
    ],
    ['one more field', { ...emptied, gate: 'production' }],
    [
      'a list that lost something',
      { ...emptied, conditions: [emptied.conditions[0]] },
    ],
    [
      'an object for a list',
      { ...emptied, conditions: { ...emptied.conditions } },
    ],
  ])('tells %s', (_, stored) => {
    expect(isSameButName(recorded, stored, opaque)).toBe(false);
  });
});
