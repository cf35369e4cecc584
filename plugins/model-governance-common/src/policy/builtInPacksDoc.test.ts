import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { baselinePolicy } from './__fixtures__/baselinePolicy';
import { builtInPack, builtInPolicy } from './__fixtures__/builtInPolicy';
import { BUILT_IN_PACKS } from './builtInPacks';

const doc = readFileSync(
  resolve(__dirname, '../../../../docs/built-in-packs.md'),
  'utf8',
);
const baseline = new Set(baselinePolicy().requirements.map(({ id }) => id));

/** The rows of the page on one pack. */
function rowsOf(pack: string): string[] {
  const [section] = doc.split(`: \`${pack}\`\n`)[1].split('\n## ');
  return section.split('\n').filter(line => line.startsWith('|'));
}

describe('the page on the built-in packs', () => {
  it.each(BUILT_IN_PACKS)('tells everything that %s asks, and no more', id => {
    const rows = rowsOf(id);
    const { requirements } = builtInPolicy([id]);
    const added = requirements.filter(each => !baseline.has(each.id));
    for (const each of added) {
      const row = rows.find(line => line.includes(`<br>\`${each.id}\``));
      expect(row).toContain(`**${each.title}**`);
      expect(row).toContain(each.question);
      expect(row).toContain(each.references.map(place => place.id).join(', '));
      expect(row).toContain(each.blocks.join(', ') || 'nothing');
      expect(row).toContain(each.effectiveFrom ?? '');
      expect(row).toContain(each.legal?.status ?? '');
    }
    expect(rows.filter(line => line.includes('<br>'))).toHaveLength(
      added.length,
    );
  });

  it.each(BUILT_IN_PACKS)(
    'tells which places %s adds to what the baseline asks',
    id => {
      const rows = rowsOf(id);
      const added = builtInPack(id).pack.requirements.filter(each =>
        baseline.has(each.id),
      );
      for (const { id: requirement, addReferences = [] } of added) {
        const row = rows.find(line => line.startsWith(`| \`${requirement}\``));
        expect(row).toContain(addReferences.map(place => place.id).join(', '));
      }
      expect(rows.filter(line => line.startsWith('| `'))).toHaveLength(
        added.length,
      );
    },
  );
});
