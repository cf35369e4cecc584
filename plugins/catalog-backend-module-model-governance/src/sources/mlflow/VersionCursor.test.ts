import type { ModelVersion } from './ModelVersion';
import { modelVersionSchema } from './ModelVersion';
import type { Parsed } from './Parsed';
import { VersionCursor } from './VersionCursor';

/** Versions of models, in pages: `a a | b` is a page of two versions of `a` and one of one of `b`. */
async function* listing(text: string) {
  for (const page of text.split('|')) {
    yield page
      .split(' ')
      .filter(Boolean)
      .map((name): Parsed<ModelVersion> => {
        const value = modelVersionSchema.parse({ name, version: '1' });
        return { name, value };
      });
  }
}

const set = (names: string) => new Set(names.split(' ').filter(Boolean));

async function taken(
  cursor: VersionCursor,
  names: string,
  upcoming: string,
  expected = names,
) {
  const versions = await cursor.take(set(names), set(expected), set(upcoming));
  return [...versions]
    .map(([name, { length }]) => `${name}${length}`)
    .join(' ');
}

describe('VersionCursor', () => {
  it('gives the versions of each page of models, wherever the pages are cut', async () => {
    const cursor = new VersionCursor(listing('a a | a b | c d d | d'));
    await expect(taken(cursor, 'a b', 'c d')).resolves.toBe('a3 b1');
    await expect(taken(cursor, 'c d', '')).resolves.toBe('c1 d3');
  });

  it('passes over versions of models that are not listed', async () => {
    const cursor = new VersionCursor(listing('0 a x b y c z'));
    await expect(taken(cursor, 'a b', 'c')).resolves.toBe('a1 b1');
    await expect(taken(cursor, 'c', '')).resolves.toBe('c1');
  });

  it('leaves the versions of the next page where they are when one of this page is missing', async () => {
    const cursor = new VersionCursor(listing('a c d'));
    await expect(taken(cursor, 'a b', 'c d')).resolves.toBe('a1');
    await expect(taken(cursor, 'c d', '')).resolves.toBe('c1 d1');
  });

  it('waits with versions that come later than a page of models without any', async () => {
    const cursor = new VersionCursor(listing('e'));
    await expect(taken(cursor, 'a', 'b', '')).resolves.toBe('');
    await expect(taken(cursor, 'b', 'e', '')).resolves.toBe('');
    await expect(taken(cursor, 'e', '')).resolves.toBe('e1');
  });
});
