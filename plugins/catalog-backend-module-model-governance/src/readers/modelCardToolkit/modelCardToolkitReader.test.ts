import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentOf } from '../../documents/documentOf';
import { modelCardToolkitReader as reader } from './modelCardToolkitReader';

const CARD = readFileSync(join(__dirname, '__fixtures__/cats.json'), 'utf8');

const read = (content: unknown, location = 'cats.json') =>
  reader.read(documentOf(location, JSON.stringify(content)));

describe('modelCardToolkitReader', () => {
  it('reads a card of schema 0.0.2', () => {
    const document = documentOf('cats.json', CARD);

    expect(reader.recognizes(document)).toBe(true);
    expect(reader.read(document)).toEqual({
      models: [
        {
          name: 'Cats and dogs',
          description: 'Tells cats from dogs.',
          owner: 'pets',
          model: {
            architecture: 'cnn',
            license: 'Apache-2.0',
            useCases: [
              {
                name: 'Sort photos',
                intendedPurpose: 'Sort photos. By animal.',
                users: ['Vets'],
              },
              {
                name: 'Sort photos (2)',
                intendedPurpose: 'Sort photos. By owner.',
                users: ['Vets'],
              },
            ],
          },
          versions: [
            {
              version: 'v2',
              createdAt: '2024-01-31T00:00:00.000Z',
              description: 'More cats.',
              artifact: 'models/cats',
              license: 'Apache-2.0',
              parameters: [
                { name: 'input_format', value: '224x224' },
                { name: 'output_format class', value: 'text' },
              ],
              datasets: [
                { name: 'photos', url: 'https://example.com/photos' },
                { name: 's3://cats' },
              ],
              metrics: [
                {
                  name: 'accuracy',
                  value: 0.9,
                  segment: 'indoors',
                  interval: { lower: 0.85, upper: 0.95 },
                },
                { name: 'recall at 0.5', value: 0.8 },
                {
                  name: 'precision',
                  value: '0.1 to 0.2',
                  interval: { lower: 0.1, upper: 0.2 },
                },
                { name: 'note', value: 'n/a' },
              ],
            },
          ],
          card: {
            sections: [
              'intended-use',
              'limitations',
              'training-data',
              'evaluation',
              'ethical-considerations',
              'contact',
            ],
            metrics: [],
          },
        },
      ],
      unreadable: [],
    });
  });

  it('reads a card of schema 0.0.1, whose considerations are texts', () => {
    const { models } = read(
      {
        model_details: { license: 'MIT', owners: [{ name: 'pets' }] },
        model_parameters: {
          data: {
            train: { name: 'photos', sensitive: false },
            eval: { name: 'more photos' },
          },
        },
        quantitative_analysis: {
          performance_metrics: [
            { type: 'accuracy', value: 0.9, slice: 'all', threshold: 0.3 },
          ],
        },
        considerations: {
          users: ['Vets'],
          use_cases: ['Sort photos'],
          tradeoffs: ['Slow.'],
          ethical_considerations: ['TODO'],
        },
      },
      './cats/model_card.json',
    );

    expect(models).toEqual([
      {
        name: 'cats',
        owner: 'pets',
        model: {
          license: 'MIT',
          useCases: [
            {
              name: 'Sort photos',
              intendedPurpose: 'Sort photos',
              users: ['Vets'],
            },
          ],
        },
        datasets: [
          { name: 'photos', role: 'training' },
          { name: 'more photos', role: 'evaluation' },
        ],
        versions: [],
        card: {
          sections: [
            'intended-use',
            'limitations',
            'training-data',
            'evaluation',
          ],
          metrics: [{ name: 'accuracy at 0.3 (all)', value: '0.9' }],
        },
      },
    ]);
  });

  it.each([
    [{ quantitative_analysis: 'good' }, 'quantitative_analysis: '],
    [
      { quantitative_analysis: { performance_metrics: [{ type: 1 }] } },
      'quantitative_analysis.performance_metrics[0].type: ',
    ],
    [
      { considerations: { users: [{ description: 1 }] } },
      'considerations.users[0].description: ',
    ],
    [
      { considerations: { limitations: 'none' } },
      'considerations.limitations: ',
    ],
    [{ model_parameters: { data: [3] } }, 'model_parameters.data[0]: '],
  ])('names the place of what is wrong in %j', (more, place) => {
    const { models, unreadable } = read({
      model_details: { name: 'cats' },
      ...more,
    });

    expect(models).toEqual([]);
    expect(unreadable).toEqual([
      {
        name: 'cats',
        message: expect.stringContaining(`model card: ${place}`),
      },
    ]);
  });

  it.each([[{}], [{ model_details: 'x' }], [[]], ['x']])(
    'refuses %j, which is no card',
    content => {
      expect(() => read(content)).toThrow('model_details: expected');
    },
  );
});
