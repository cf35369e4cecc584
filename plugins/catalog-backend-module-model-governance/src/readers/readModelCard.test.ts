import { readers } from './readers';
import { readModelCard } from './readModelCard';

const read = (text: string, names = ['loan-risk'], location = 'card') =>
  readModelCard(readers, { location, text }, names);
const bom = (...names: string[]) =>
  JSON.stringify({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    components: names.map(name => ({ type: 'machine-learning-model', name })),
  });

describe('readModelCard', () => {
  it.each([
    [bom('other'), 'cyclonedx-ml-bom', 'other'],
    [bom('other', 'Loan Risk'), 'cyclonedx-ml-bom', 'Loan Risk'],
    [
      bom('other', 'lending/loan-risk'),
      'cyclonedx-ml-bom',
      'lending/loan-risk',
    ],
    ['## Limitations\n\nMany.', 'hugging-face-model-card', 'card'],
    ['# {{ title }}', 'hugging-face-model-card', 'card'],
  ])('takes from %j the model of the entity', (text, sourceId, name) => {
    expect(read(text)).toMatchObject({
      sourceId,
      kind: 'document',
      model: { name },
    });
  });

  it('goes by the title of an entity as well', () => {
    const { model } = read(bom('a', 'Default risk'), ['x', 'Default risk']);

    expect(model.name).toBe('Default risk');
  });

  it.each([
    [bom('a', 'b'), 'describes 2 models, none of them called loan-risk: a, b'],
    [bom(), 'describes no model'],
    [bom(''), 'components[0]: name: is empty'],
    ['{ "a": 1 }', 'is of a format that no reader knows'],
    ['{ "a": 1', 'is not valid JSON (line 1 column 9)'],
    ['', 'is empty'],
    [
      bom('a').replace('1.6', '2.0'),
      'cannot be read as CycloneDX ML-BOM: is of a version',
    ],
  ])('says of %j what is wrong', (text, reason) => {
    expect(() => read(text)).toThrow(reason);
  });

  it('says so of an empty file whatever its ending', () => {
    expect(() => read('', [], 'card.yaml')).toThrow('is empty');
    expect(() => read('', [], 'card.md')).toThrow('is empty');
  });
});
