import fc from 'fast-check';
import {
  testActor,
  testChain,
  testCheckpoints,
  testExport,
  testKey,
} from './__fixtures__/testExport';
import type { ExportedRecord } from './ExportedRecord';
import { hashEntry } from './hashEntry';
import { hashPayload } from './hashPayload';
import { verifyRecord } from './verifyRecord';

const record = testExport();
const { entries } = record;
const covered = testExport({
  checkpoints: testCheckpoints([entries[0], entries[1]], testKey()),
});

/** A copy, changed. */
const changed = (
  change: (copy: ExportedRecord) => void,
  original = record,
): ExportedRecord => {
  const copy: ExportedRecord = JSON.parse(JSON.stringify(original));
  change(copy);
  return copy;
};

/** The chain as if it had always said something else. */
const rewritten = (original: ExportedRecord) =>
  testExport({
    checkpoints: original.checkpoints,
    entries: testChain(
      original.entries.map(({ type, payload }, index) => ({
        type,
        payload: index === 1 ? { title: 'Forged' } : payload!,
      })),
      record.actors[0],
    ),
  });

describe('verifyRecord', () => {
  it('calls a whole record without checkpoints consistent, never unaltered', () => {
    const result = verifyRecord(JSON.parse(JSON.stringify(record)));
    expect(result).toMatchObject({ verdict: 'consistent', entries: 3 });
    expect(result.unaltered).toBeUndefined();
    expect(result.statements.join(' ')).toContain('No checkpoint covers them');
    expect(verifyRecord(rewritten(record)).verdict).toBe('consistent');
  });

  it('says up to which entry and since when a record is unaltered', () => {
    const result = verifyRecord(covered);
    expect(result).toMatchObject({
      verdict: 'unaltered',
      unaltered: { upTo: 2, since: '2026-02-02T00:00:00.000Z', checkpoint: 2 },
      checkpoints: 2,
    });
    expect(result.statements).toContain(
      'Entries 1 to 2 are unaltered since 2026-02-02T00:00:00.000Z, when checkpoint 2 was signed.',
    );
  });

  it.each<[string, (copy: ExportedRecord) => void, number | undefined, RegExp]>(
    [
      [
        'a changed payload',
        copy => {
          copy.entries[1].payload!.share = 0.6;
        },
        2,
        /payload is not the one/,
      ],
      [
        'a changed payload whose hash was adapted',
        copy => {
          const entry = copy.entries[1];
          entry.payload!.share = 0.6;
          entry.payloadHash = hashPayload(entry.salt!, entry.payload!);
        },
        2,
        /hash is not that of what it says/,
      ],
      [
        'an entry made anew',
        copy => {
          const entry = copy.entries[1];
          entry.payload!.share = 0.6;
          entry.payloadHash = hashPayload(entry.salt!, entry.payload!);
          entry.hash = hashEntry(entry);
        },
        3,
        /does not follow from the entry before/,
      ],
      ['a removed entry', copy => copy.entries.splice(1, 1), 2, /is missing/],
      [
        'the first entry removed',
        copy => copy.entries.shift(),
        1,
        /is missing/,
      ],
      [
        'swapped entries',
        copy => {
          const [first, second, third] = copy.entries;
          copy.entries = [first, third, second];
        },
        2,
        /entry 3 stands in its place/,
      ],
      [
        'entries that changed places and numbers',
        copy => {
          const [first, second, third] = copy.entries;
          copy.entries = [
            first,
            { ...third, sequence: 2 },
            { ...second, sequence: 3 },
          ];
        },
        2,
        /hash is not that of what it says/,
      ],
      [
        'another name',
        copy => {
          copy.actors[0].principal = 'user:default/somebody';
        },
        1,
        /is not who recorded it/,
      ],
      [
        'a payload that is gone',
        copy => {
          delete copy.entries[2].payload;
          delete copy.entries[2].salt;
        },
        3,
        /no erasure tells of it/,
      ],
      [
        'a name that is gone',
        copy => {
          copy.actors = [];
        },
        1,
        /the name of who recorded it is gone/,
      ],
      [
        'a changed policy',
        copy => {
          copy.policies[0].title = 'No rules';
        },
        undefined,
        /is not that of its digest/,
      ],
      [
        'a removed policy',
        copy => {
          copy.policies = [];
        },
        3,
        /policy that entry 3 names/,
      ],
      [
        'another scorecard',
        copy => {
          copy.scorecard.score = 100;
        },
        undefined,
        /is not what was signed/,
      ],
    ],
  )('notices %s and where', (_, change, sequence, what) => {
    const { verdict, broken } = verifyRecord(changed(change));
    expect(verdict).toBe('broken');
    expect(broken?.sequence).toBe(sequence);
    expect(broken?.what).toMatch(what);
  });

  it('notices any one changed character, and names the entry where it lies in one', () => {
    const text = JSON.stringify(covered);
    const start = text.indexOf('"entries"');
    const end = text.indexOf('"actors"');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: text.length - 1 }),
        fc.constantFrom(...'0a}"Z'),
        (at, character) => {
          fc.pre(text[at] !== character);
          const file = text.slice(0, at) + character + text.slice(at + 1);
          let parsed: unknown;
          try {
            parsed = JSON.parse(file);
          } catch {
            return;
          }
          const { verdict, broken } = verifyRecord(parsed);
          expect(verdict).toBe('broken');
          const begun = [...text.matchAll(/\{"chain"/g)].filter(
            ({ index }) => index >= start && index <= at,
          );
          const inEntries = at > start + 11 && at < end - 2;
          expect(broken?.sequence).toBe(
            inEntries ? begun.length : broken?.sequence,
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  describe('with checkpoints', () => {
    it('notices a chain that was rewritten as a whole', () => {
      expect(verifyRecord(rewritten(covered))).toMatchObject({
        verdict: 'broken',
        broken: {
          sequence: 2,
          what: expect.stringContaining('not the one that checkpoint 2 saw'),
        },
      });
    });

    it('notices that the end was cut off', () => {
      const cut = testExport({
        checkpoints: covered.checkpoints,
        entries: entries.slice(0, 1),
      });
      expect(verifyRecord(cut)).toMatchObject({
        verdict: 'broken',
        broken: { sequence: 2, what: expect.stringContaining('is missing') },
      });
    });

    it.each<[string, (copy: ExportedRecord) => void, RegExp]>([
      [
        'whose signature is another',
        copy => {
          copy.checkpoints[1].signature = copy.checkpoints[0].signature;
        },
        /checkpoint 2 is not what was signed/,
      ],
      [
        'that names another time',
        copy => {
          copy.checkpoints[0].at = '2025-01-01T00:00:00.000Z';
        },
        /checkpoint 1 is not what was signed/,
      ],
      [
        'that proves another head',
        copy => {
          copy.checkpoints[1].head = copy.checkpoints[0].head;
        },
        /checkpoint 2 does not contain the head/,
      ],
      [
        'that stands in the wrong place',
        copy => {
          copy.checkpoints.reverse();
        },
        /checkpoint 1 does not come after checkpoint 2/,
      ],
      [
        'whose key is missing',
        copy => {
          copy.keys = [];
        },
        /which is not there/,
      ],
      [
        'whose key was replaced',
        copy => {
          copy.keys[0].publicKey = testKey(2).publicKey.publicKey;
        },
        /in whose place there is another/,
      ],
    ])('refuses one %s', (_, change, what) => {
      expect(verifyRecord(changed(change, covered))).toMatchObject({
        verdict: 'broken',
        broken: { what: expect.stringMatching(what) },
      });
    });

    it('believes only the keys that the reader trusts, where they are given', () => {
      const { id } = testKey().publicKey;
      expect(verifyRecord(covered, { trustedKeys: [id] }).verdict).toBe(
        'unaltered',
      );
      expect(
        verifyRecord(covered, { trustedKeys: [testKey(2).publicKey.id] }),
      ).toMatchObject({
        verdict: 'broken',
        broken: { what: expect.stringContaining('not a trusted one') },
      });
    });

    it('says that a key kept beside the ledger proves less', () => {
      const keys = [{ ...testKey().publicKey, keptIn: 'database' as const }];
      const { statements } = verifyRecord(
        testExport({ checkpoints: covered.checkpoints, keys }),
      );
      expect(statements.join(' ')).toContain('lies in the same database');
    });
  });

  it('verifies what was erased by its chain, and says that it does', () => {
    const gone = testActor('user:default/gone');
    const erased = testChain(
      [
        { payload: { comment: 'Mine.' } },
        {
          type: 'erasure',
          payload: {
            erasureId: 'an-erasure',
            actorId: gone.id,
            scope: 'name-and-words',
            legalBasis: 'GDPR Art. 17',
            entries: [1],
            kept: [],
          },
        },
      ],
      gone,
    );
    delete erased[0].salt;
    delete erased[0].payload;
    const result = verifyRecord(
      testExport({ entries: erased, actors: [{ id: gone.id }], policies: [] }),
    );
    expect(result).toMatchObject({ verdict: 'consistent', erased: [1] });
    expect(result.statements.join(' ')).toMatch(
      /1 payload was erased \(entry 1\).*1 person has no name/,
    );
  });

  it('says of names that no id was made of that nothing is known of them', () => {
    const actor = {
      id: '0b9d3a52-1111-4222-8333-444455556666',
      principal: 'user:default/older',
    };
    const { verdict, statements } = verifyRecord(
      testExport({
        entries: testChain([{ payload: {} }], actor),
        actors: [actor],
      }),
    );
    expect(verdict).toBe('consistent');
    expect(statements.join(' ')).toMatch(
      /^The only entry is consistent.*1 name is older than the binding/,
    );
  });

  it('says of a chain without entries that nothing was recorded', () => {
    expect(verifyRecord(testExport({ entries: [] })).statements[0]).toBe(
      'Nothing was recorded yet.',
    );
  });

  it('counts what is withheld from the reader', () => {
    const withheld = entries.map(({ salt, payload, ...entry }) =>
      entry.sequence === 2
        ? { ...entry, withheld: true as const }
        : { ...entry, salt, payload },
    );
    expect(verifyRecord(testExport({ entries: withheld }))).toMatchObject({
      verdict: 'consistent',
      withheld: [2],
    });
  });

  it.each([null, 'text', {}, { format: 'other' }])(
    'says of %j that it is no record',
    value => {
      expect(verifyRecord(value)).toMatchObject({
        verdict: 'broken',
        statements: [expect.stringContaining('not a record')],
      });
    },
  );
});
