import { CaseCollisions } from './CaseCollisions';

describe('CaseCollisions', () => {
  it('returns a model without any as it is', () => {
    const model = {
      version: '1',
      useCases: [
        { name: 'a', regions: ['EU', 'eu'] },
        { name: 'b', regions: ['eu'] },
      ],
      contacts: { developer: 'x', validator: 'x' },
    };
    const collisions = new CaseCollisions();

    expect(collisions.drop(model)).toBe(model);
    expect(collisions.problems).toEqual([]);
  });

  it.each([
    [
      'the field that governance knows stays',
      { Version: '2', version: '1' },
      { version: '1' },
      'spec.model.Version',
      'spec.model.version',
    ],
    [
      'of two unknown ones the first stays',
      { contacts: { Developer: 'a', developer: 'b' } },
      { contacts: { Developer: 'a' } },
      'spec.model.contacts.developer',
      'spec.model.contacts.Developer',
    ],
    [
      'the items of a list are one',
      {
        datasets: [
          { ref: 'a', role: 'x' },
          { ref: 'b', Role: 'y' },
        ],
      },
      { datasets: [{ ref: 'a', role: 'x' }, { ref: 'b' }] },
      'spec.model.datasets[1].Role',
      'spec.model.datasets.role',
    ],
    [
      'a text in a list is a key',
      { useCases: [{ roles: ['User'] }, { roles: { user: 1 } }] },
      { useCases: [{ roles: ['User'] }, { roles: {} }] },
      'spec.model.useCases[1].roles.user',
      'spec.model.useCases.roles.User',
    ],
    [
      'and so is a field for a text',
      { useCases: [{ roles: { user: 1 } }, { roles: ['User', 'x'] }] },
      { useCases: [{ roles: { user: 1 } }, { roles: ['x'] }] },
      'spec.model.useCases[1].roles[0]',
      'spec.model.useCases.roles.user',
    ],
    [
      'a dot in a key is one in a path',
      { contacts: { a: 1 }, 'Contacts.A': 2 },
      { contacts: { a: 1 } },
      'spec.model.Contacts.A',
      'spec.model.contacts.a',
    ],
  ])('%s', (_, model, rest, path, like) => {
    const collisions = new CaseCollisions();

    expect(collisions.drop(model)).toEqual(rest);
    expect(collisions.problems).toEqual([
      {
        path,
        message: `differs from ${like} only in case, which the catalog cannot store`,
      },
    ]);
  });
});
