import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentOf } from '../../documents/documentOf';
import { huggingFaceCardReader } from './huggingFaceCardReader';

const CARD = readFileSync(join(__dirname, '__fixtures__/sentiment.md'), 'utf8');
const read = (text: string, location = 'models/fraud/README.md') =>
  huggingFaceCardReader.read(documentOf(location, text)).models[0];
const withMetadata = (yaml: string) =>
  read(`---\n${yaml}\n---\n## Limitations\n\nMany.\n`);

describe('huggingFaceCardReader', () => {
  it.each([
    ['line ends of Unix', CARD],
    ['line ends of Windows', CARD.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${CARD}`],
  ])('reads metadata and sections of a card with %s', (_, card) => {
    expect(read(card)).toEqual({
      name: 'sentiment-7b',
      tags: ['sentiment', 'reviews'],
      labels: {
        library: 'transformers',
        language: 'en, fr',
        license_link: 'LICENSE.md',
        base_model_relation: 'finetune',
      },
      model: {
        task: 'text-generation',
        modelType: 'generative-ai',
        license: 'example-licence-1.0',
      },
      baseModel: 'example/base-7b',
      datasets: [
        { name: 'product_reviews', role: 'training' },
        { name: 'product_reviews', role: 'evaluation', digest: '5503434ddd75' },
      ],
      versions: [],
      card: {
        sections: ['intended-use', 'limitations'],
        license: 'example-licence-1.0',
        metrics: [
          {
            name: 'F1',
            value: '0.66',
            dataset: 'Product reviews (fr, test, 5503434ddd75)',
          },
          {
            name: 'accuracy',
            value: '0.9',
            dataset: 'Product reviews (fr, test, 5503434ddd75)',
          },
          { name: 'co2_eq_emissions', value: '149200 g' },
        ],
      },
    });
  });

  it('calls a card without metadata as its folder is called', () => {
    expect(read('# Fraud\n\n## Limitations\n\nMany.\n')).toMatchObject({
      name: 'fraud',
      card: { sections: ['limitations'], metrics: [] },
    });
    expect(
      read('text', 'https://example.com/team/churn/raw/card.md').name,
    ).toBe('raw');
  });

  it.each([
    ['model-index: 7', 'model-index: expected a list'],
    ['model-index: [x]', 'model-index[0]: expected fields and their values'],
    ['model-index: [{ name: a }]', 'model-index[0].results: is missing'],
    [
      'model-index: [{ results: [{ metrics: [{ type: acc, value: 1 }] }] }]',
      'model-index[0].results[0]: has no dataset with a name or type',
    ],
    [
      'model-index: [{ results: [{ dataset: { type: d } }] }]',
      'model-index[0].results[0].metrics: is missing',
    ],
    [
      'model-index: [{ results: [{ dataset: { type: d }, metrics: [{ value: 1 }] }] }]',
      'model-index[0].results[0].metrics[0]: has neither type nor name',
    ],
    [
      'model-index: [{ results: [{ dataset: { type: d }, metrics: [{ type: acc, value: [1] }] }] }]',
      'model-index[0].results[0].metrics[0]: has no value that is a number or text',
    ],
  ])('tells what is wrong with %s and reads the rest', (yaml, problem) => {
    const model = withMetadata(`license: mit\n${yaml}`);

    expect(model.problems).toEqual([problem]);
    expect(model.card).toMatchObject({
      license: 'mit',
      sections: ['limitations'],
    });
  });

  it.each([
    ['license: [mit', 'is not valid YAML'],
    [`a: ${'['.repeat(99)}`, 'is nested more than 50 levels deep'],
    ['a: *nowhere', 'has aliases that lead nowhere or expand too far'],
  ])('reads the sections below metadata that is broken: %#', (yaml, reason) => {
    const model = withMetadata(yaml);

    expect(model.card?.sections).toEqual(['limitations']);
    expect(model.problems).toEqual([
      `The metadata at the top of the model card ${reason}; only its sections were read.`,
    ]);
  });

  it.each([
    ['base_model: a/b', 'a/b', undefined],
    ['base_model: [a/b]', 'a/b', undefined],
    ['base_model: [a/b, c/d]', undefined, 'a/b, c/d'],
    ['base_model: { a: b }', undefined, undefined],
  ])('takes from %s the base %j', (yaml, base, label) => {
    const model = withMetadata(yaml);

    expect(model.baseModel).toBe(base);
    expect(model.labels?.base_model).toBe(label);
  });

  it.each([
    ['text-to-image', 'generative-ai'],
    ['tabular-regression', 'traditional-ml'],
    ['text-classification', undefined],
    ['constructor', undefined],
  ])('takes for the task %s the type of model %j', (task, type) => {
    expect(withMetadata(`pipeline_tag: ${task}`).model.modelType).toBe(type);
  });

  it('passes over fields of the wrong type', () => {
    expect(
      withMetadata(
        'license: { a: 1 }\ntags: 7\ndatasets: [[x]]\nlanguage: [1, {}]',
      ).card,
    ).toEqual({ sections: ['limitations'], license: undefined, metrics: [] });
  });

  it.each([
    ['', 'is empty'],
    ['<!DOCTYPE html>\n<html></html>', 'is a web page, not a model card'],
  ])('refuses %j', (text, reason) => {
    expect(() => read(text)).toThrow(reason);
  });

  it.each([
    ['README.md', '{ "a": 1 }', true],
    ['card', '# Model', true],
    ['card', '[![badge](x)](y)', true],
    ['card', '{{ card_data }}', true],
    ['bom.json', '# Model', false],
    ['card', '{ "a": 1 }', false],
    ['https://example.com/raw/x.yaml?ref=main', 'a: 1', false],
    ['card', '<?xml version="1.0"?><bom/>', false],
  ])('recognises in %s with %j a card: %j', (location, text, isCard) => {
    expect(huggingFaceCardReader.recognizes(documentOf(location, text))).toBe(
      isCard,
    );
  });
});
