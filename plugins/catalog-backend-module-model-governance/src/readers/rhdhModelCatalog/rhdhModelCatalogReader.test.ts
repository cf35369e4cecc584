import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentOf } from '../../documents/documentOf';
import { rhdhModelCatalogReader as reader } from './rhdhModelCatalogReader';

const CATALOG = readFileSync(
  join(__dirname, '__fixtures__/catalog.json'),
  'utf8',
);

const read = (content: unknown) =>
  reader.read(documentOf('catalog.json', JSON.stringify(content)));

const RUNS = [
  { name: 'language-server', url: 'https://language.example.com/v1' },
];

describe('rhdhModelCatalogReader', () => {
  it('reads models and the server that they run on', () => {
    const document = documentOf('catalog.json', CATALOG);

    expect(reader.recognizes(document)).toBe(true);
    expect(reader.read(document)).toEqual({
      models: [
        {
          name: 'small',
          description: 'A small one',
          url: 'https://language.example.com/docs',
          owner: 'language-team',
          lifecycle: 'production',
          tags: ['text'],
          labels: {
            artifactLocationURL: 's3://models/small',
            team: 'language',
          },
          model: { license: 'Apache-2' },
          versions: [],
          deployments: RUNS,
          card: {
            sections: ['training-data', 'ethical-considerations', 'contact'],
            metrics: [],
          },
        },
        {
          name: 'large',
          model: {},
          versions: [],
          deployments: RUNS,
          card: { sections: [], metrics: [] },
        },
      ],
      unreadable: [],
    });
  });

  it('takes the field that the schema misspells, and models without a server', () => {
    const { modelServer, models } = JSON.parse(CATALOG);

    const misspelt = read({ modelSever: modelServer, models });
    expect(misspelt.models.map(({ deployments }) => deployments)).toEqual([
      RUNS,
      RUNS,
    ]);
    const serverless = read({ models });
    expect(serverless.models.map(({ deployments }) => deployments)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('tells what is broken, and reads the rest', () => {
    const { models, unreadable } = read({
      modelServer: { name: 5 },
      models: [
        { name: 'a' },
        { owner: 'x' },
        { name: 'b', tags: 'x' },
        { name: 'a' },
        null,
        { name: 'c', annotations: { x: 1 } },
      ],
    });

    expect(models).toMatchObject([
      {
        name: 'a',
        problems: [expect.stringMatching(/^modelServer: name: /)],
      },
    ]);
    expect(unreadable).toEqual([
      { message: expect.stringMatching(/^models\[1\]: name: /) },
      { name: 'b', message: expect.stringMatching(/^models\[2\]: tags: /) },
      {
        name: 'a',
        message:
          'models[3]: models[0] has the same name; only that one is read',
      },
      { message: expect.stringMatching(/^models\[4\]: /) },
      {
        name: 'c',
        message: expect.stringMatching(/^models\[5\]: annotations\.x: /),
      },
    ]);
  });

  it.each([[{}], [{ models: 'x' }], [[]], ['x']])(
    'refuses %j, which is no catalog',
    content => {
      expect(() => read(content)).toThrow('models: expected the list');
    },
  );
});
