import { createHash } from 'node:crypto';
import { testKey } from './__fixtures__/testExport';
import { hashLeaf } from './hashLeaf';
import { isIncluded } from './isIncluded';
import { merkleTree } from './merkleTree';

const headsOf = (size: number) =>
  Array.from({ length: size }, (_, index) => ({
    chain: `chain-${index}`,
    sequence: 1,
    hash: 'ab'.repeat(32),
  }));

/** The definition of RFC 9162, section 2.1.1, word for word. */
function rootByDefinition(leaves: string[]): string {
  if (leaves.length === 1) {
    return leaves[0];
  }
  let split = 1;
  while (split * 2 < leaves.length) {
    split *= 2;
  }
  return createHash('sha256')
    .update(Uint8Array.of(1))
    .update(rootByDefinition(leaves.slice(0, split)), 'hex')
    .update(rootByDefinition(leaves.slice(split)), 'hex')
    .digest('hex');
}

describe('merkleTree', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 31, 33])(
    'proves each of %i leaves, and nothing else',
    size => {
      const heads = headsOf(size);
      const { root, paths } = merkleTree(heads.map(hashLeaf));
      expect(root).toBe(rootByDefinition(heads.map(hashLeaf)));
      const proof = (index: number, head = heads[index]) => ({
        number: 1,
        at: '2026-01-01T00:00:00.000Z',
        root,
        size,
        previousHash: '0'.repeat(64),
        keyId: testKey().publicKey.id,
        signature: '',
        head,
        index,
        path: paths[index],
      });
      heads.forEach((head, index) => {
        expect(isIncluded(proof(index))).toBe(true);
        expect(isIncluded(proof(index, { ...head, sequence: 2 }))).toBe(false);
        expect(isIncluded({ ...proof(index), index: index + 1 })).toBe(false);
        expect(
          isIncluded({ ...proof(index), path: [...paths[index], root] }),
        ).toBe(false);
      });
    },
  );

  it('is none without leaves', () => {
    expect(() => merkleTree([])).toThrow(RangeError);
  });
});
