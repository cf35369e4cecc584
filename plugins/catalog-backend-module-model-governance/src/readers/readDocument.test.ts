import type { ModelReader } from '@modelgov/backstage-plugin-model-governance-node';
import { documentOf } from '../documents/documentOf';
import { withKeptModels } from '../documents/withKeptModels';
import { readDocument } from './readDocument';
import { readers } from './readers';

const readerOf = (type: string) =>
  readers.find(reader => reader.type === type)!;
const namesOf = (models: { name: string }[]) => models.map(({ name }) => name);
const describing = (names: string[]): ModelReader => ({
  type: 'names',
  title: 'list of names',
  recognizes: () => true,
  read: () => ({
    models: names.map(name => ({ name, model: {}, versions: [] })),
    unreadable: [],
  }),
});

describe('readDocument', () => {
  const document = documentOf('models.json', '{}');

  it('keeps each name once, and none that no catalog can keep', () => {
    const names = ['a', ' ', 'b\0c', 'n'.repeat(501), 'a', '__proto__', 'd'];

    const read = readDocument(describing(names), document);

    expect(namesOf(read.models)).toEqual(['a', '__proto__', 'd']);
    expect(read.unreadable).toEqual([
      { message: 'it has no name' },
      { name: 'b c', message: expect.stringContaining('characters') },
      {
        name: `${'n'.repeat(99)}…`,
        message: 'its name has more than 500 characters',
      },
      { name: 'a', message: expect.stringContaining('same name') },
    ]);
  });

  it('reads the first of models of the same name in a stream of catalogs', () => {
    const read = readDocument(
      readerOf('rhdh-model-catalog'),
      documentOf(
        'models.yaml',
        'models: [{name: a}]\n---\nmodels: [{name: a}]',
      ),
    );

    expect(namesOf(read.models)).toEqual(['a']);
    expect(read.unreadable).toMatchObject([{ name: 'a' }]);
  });

  it('lets a model go that a document with a name that occurs twice has no more', () => {
    const read = readDocument(
      readerOf('kubeflow-model-catalog'),
      documentOf('models.yaml', 'source: s\nmodels: [{name: a}, {name: a}]'),
    );
    const known = ['a', 'b'].map(name => ({ name, model: {}, versions: [] }));

    expect(namesOf(withKeptModels(read, known).models)).toEqual(['a']);
  });

  it.each([
    [
      'model-card-toolkit',
      {
        model_details: {},
        considerations: { users: [1], ethical_considerations: [1] },
        model_parameters: { data: 1 },
        quantitative_analysis: {
          performance_metrics: [{ value: {}, threshold: [] }],
        },
      },
    ],
    [
      'sagemaker-model-card',
      {
        ModelCardName: 'a',
        CreationTime: [],
        Content: {
          evaluation_details: [
            {
              name: 'a',
              metric_groups: [
                {
                  name: 'a',
                  metric_data: [
                    { name: 'a', type: 'number', value: {}, x_axis_name: 1 },
                  ],
                },
              ],
            },
          ],
        },
      },
    ],
    [
      'kubeflow-model-catalog',
      { source: 's', models: [{ name: 'a', createTimeSinceEpoch: [] }] },
    ],
  ])(
    'says of %s what it expects where it finds something else',
    (type, card) => {
      const { models, unreadable } = readDocument(
        readerOf(type),
        documentOf('models.json', JSON.stringify(card)),
      );

      expect(models).toEqual([]);
      expect(unreadable[0].message).toContain('expected');
      expect(unreadable[0].message).not.toContain('Invalid input');
    },
  );

  it('refuses a document at which a reader fails, in its own words only', () => {
    const broken: ModelReader = {
      ...describing([]),
      read: () => {
        throw new TypeError('password=hunter2');
      },
    };

    expect(() => readDocument(broken, document)).toThrow(
      expect.objectContaining({
        message: 'cannot be read as list of names: the reader failed',
        cause: expect.objectContaining({ message: 'password=hunter2' }),
      }),
    );
    expect(() =>
      readDocument(readerOf('model-card-toolkit'), document),
    ).toThrow(
      /^cannot be read as Model Card Toolkit: model_details: expected the details of a model$/,
    );
  });
});
