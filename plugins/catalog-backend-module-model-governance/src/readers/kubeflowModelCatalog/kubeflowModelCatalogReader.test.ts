import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { documentOf } from '../../documents/documentOf';
import { kubeflowModelCatalogReader as reader } from './kubeflowModelCatalogReader';

const CATALOG = readFileSync(
  join(__dirname, '__fixtures__/catalog.yaml'),
  'utf8',
);

const read = (content: unknown) =>
  reader.read(documentOf('models.yaml', stringify(content)));

describe('kubeflowModelCatalogReader', () => {
  it('reads models with their cards, properties and artifacts', () => {
    const document = documentOf('models.yaml', CATALOG);

    expect(reader.recognizes(document)).toBe(true);
    expect(reader.read(document)).toEqual({
      models: [
        {
          name: 'team/summariser',
          description: 'Summaries of letters.',
          tags: [
            'summarization',
            'text-generation',
            'en',
            'de',
            'transformers',
            'featured',
          ],
          labels: {
            licenseLink: 'https://www.apache.org/licenses/LICENSE-2.0',
            model_type: 'generative',
            size: '7',
            share: '0.5',
            reviewed: 'true',
          },
          model: {
            provider: 'Language team',
            modelType: 'generative-ai',
            task: 'summarization',
            license: 'apache-2.0',
          },
          versions: [
            {
              version: 'v2.1',
              digest: `sha256:${'0123456789abcdef'.repeat(4)}`,
              license: 'apache-2.0',
              artifact: expect.stringMatching(/^oci:.*@sha256:/),
              createdAt: '2023-11-14T22:13:20.000Z',
              parameters: [{ name: 'architecture', value: 'amd64' }],
            },
            {
              version: 'weights',
              license: 'apache-2.0',
              artifact: 's3://models/summariser:old/weights',
              parameters: [],
            },
          ],
          card: {
            sections: ['intended-use', 'evaluation'],
            metrics: [{ name: 'rouge-l', value: '0.41' }],
          },
          updatedAt: '2024-03-09T16:00:00.000Z',
        },
        { name: 'bare', tags: [], model: {}, versions: [] },
      ],
      unreadable: [],
    });
  });

  it('tells which model is broken, and reads the others', () => {
    const { models, unreadable } = read({
      source: 'x',
      models: [
        { name: 'a' },
        { provider: 'nobody' },
        { name: 'b', artifacts: [{ uri: 5 }] },
        { name: 'a' },
        'text',
        { name: 'c', customProperties: { x: { string_value: 3 } } },
      ],
    });

    expect(models.map(({ name }) => name)).toEqual(['a']);
    expect(unreadable).toEqual([
      { message: expect.stringMatching(/^models\[1\]: name: /) },
      {
        name: 'b',
        message: expect.stringMatching(/^models\[2\]: artifacts\[0\]\.uri: /),
      },
      {
        name: 'a',
        message:
          'models[3]: models[0] has the same name; only that one is read',
      },
      { message: expect.stringMatching(/^models\[4\]: /) },
      {
        name: 'c',
        message: expect.stringMatching(
          /^models\[5\]: customProperties\.x\.string_value: /,
        ),
      },
    ]);
  });

  it.each([[{ source: 'x' }], [{ models: {} }], ['text'], [[]]])(
    'refuses %j, which is no catalog',
    content => {
      expect(() => read(content)).toThrow('models: expected the list');
    },
  );
});
