import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { digestOf } from './digestOf';

const sha256 = (text: string) =>
  `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;

describe('digestOf', () => {
  it.each([
    [
      'sorts keys by UTF-16 code units',
      { b: 1, a: 2, é: 3, A: 4 },
      '{"A":4,"a":2,"b":1,"é":3}',
    ],
    [
      'writes numbers as RFC 8785 says',
      [1e21, 0.1, 1.0, -0],
      '[1e+21,0.1,1,0]',
    ],
    ['leaves out what is undefined', { a: undefined, b: [] }, '{"b":[]}'],
    ['takes text as it is', 'grün\n', '"grün\\n"'],
    ['takes null', null, 'null'],
  ])('%s', (_, value, canonical) => {
    expect(digestOf(value)).toBe(sha256(canonical));
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), value => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(digestOf(reversed)).toBe(digestOf(value));
      }),
    );
  });

  it('refuses what JSON has no form for', () => {
    expect(() => digestOf({ score: NaN })).toThrow('NaN');
    expect(() => digestOf(() => 1)).toThrow('no JSON form');
  });
});
