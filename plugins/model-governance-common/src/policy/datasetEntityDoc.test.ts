import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DATASET_ANNOTATIONS, personalDataSchema } from '../entity';
import { baselinePolicy } from './__fixtures__/baselinePolicy';

const doc = readFileSync(
  resolve(__dirname, '../../../../docs/dataset-entity.md'),
  'utf8',
);
const rows = doc.split('\n').filter(line => line.startsWith('| `'));

describe('the page on datasets', () => {
  it('tells of every annotation, and of no other', () => {
    const told = rows.flatMap(
      row => /^\| `(modelgov\.io\/[^`]+)`/.exec(row)?.[1] ?? [],
    );
    expect(told.sort()).toEqual(Object.values(DATASET_ANNOTATIONS).sort());
  });

  it.each(personalDataSchema.options)('explains the answer %s', answer => {
    expect(doc).toContain(`\`${answer}\``);
  });

  it('tells what the baseline asks of datasets, with its weight', () => {
    const asked = baselinePolicy().requirements.filter(
      ({ check }) =>
        'dependencies' in check && check.dependencies.kind === 'dataset',
    );
    for (const { id, weight, waivable } of asked) {
      const cells = rows
        .find(row => row.startsWith(`| \`${id}\``))
        ?.split('|')
        .map(cell => cell.trim());
      expect(cells?.[3]).toBe(String(weight));
      expect(cells?.[4]).toBe(waivable ? 'possible' : 'none');
    }
    expect(rows.filter(row => row.startsWith('| `datasets-'))).toHaveLength(
      asked.length,
    );
  });
});
