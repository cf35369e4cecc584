import { MODEL, testEntity } from '../__fixtures__/testFacts';
import { parseModelSpec } from './parseModelSpec';

describe('parseModelSpec', () => {
  it('finds nothing wrong where nothing is said', () => {
    expect(parseModelSpec(testEntity())).toEqual({
      spec: {},
      problems: [],
      unknownFields: [],
    });
  });

  it('keeps what is well-formed, beyond the fields that it knows of lists', () => {
    const model = {
      ...MODEL,
      datasets: [{ ref: 'loans', role: 'training', rows: 7 }],
    };
    expect(parseModelSpec(testEntity(model))).toEqual({
      spec: model,
      problems: [],
      unknownFields: [],
    });
  });

  it.each([
    ['text', 'gpt', 'string'],
    ['a list', [{ version: '1' }], 'array'],
    ['null', null, 'null'],
  ])('names spec.model where it is %s', (_, model, received) => {
    expect(parseModelSpec(testEntity(model))).toEqual({
      spec: {},
      problems: [
        {
          path: 'spec.model',
          message: `expected object, received ${received}`,
        },
      ],
      unknownFields: [],
    });
  });

  it.each([
    [
      { version: 3.2 },
      'spec.model.version',
      'expected string, received number',
    ],
    [
      { modelType: 'magic' },
      'spec.model.modelType',
      'Invalid option: expected one of "traditional-ml"|"generative-ai"|"rag"|"agentic"',
    ],
    [
      { useCases: [{ name: 'a', roles: ['deployer', 'owner'] }] },
      'spec.model.useCases[0].roles[1]',
      expect.stringContaining('"provider"|"deployer"'),
    ],
    [
      { useCases: { name: 'a' } },
      'spec.model.useCases',
      'expected array, received object',
    ],
    [
      { useCases: [{ name: 'a' }, { name: 'a' }] },
      'spec.model.useCases[1].name',
      'another use case is called "a" too',
    ],
    [{ digest: 'abc' }, 'spec.model.digest', expect.stringContaining('sha256')],
    [
      { baseModel: 'a:b:c/d/e' },
      'spec.model.baseModel',
      'must be an entity ref such as resource:default/name',
    ],
    [
      { datasets: [{ ref: 'a' }, { ref: 'x:/' }] },
      'spec.model.datasets[1].ref',
      'must be an entity ref such as resource:default/name',
    ],
    [
      { contacts: { developer: ['a'] } },
      'spec.model.contacts.developer',
      'expected string, received array',
    ],
  ])(
    'leaves out what is malformed and names it: %j',
    (change, path, message) => {
      const { spec, problems } = parseModelSpec(
        testEntity({ license: 'MIT', ...change }),
      );
      expect(problems).toEqual([{ path, message }]);
      expect(spec).toEqual({ license: 'MIT' });
    },
  );

  it('tells the fields that it does not know, and not the facts of the card', () => {
    const { spec, unknownFields } = parseModelSpec(
      testEntity({ verison: '1', licence: 'MIT', cardFacts: {} }),
    );
    expect(unknownFields).toEqual(['verison', 'licence']);
    expect(spec).toEqual({});
  });
});
