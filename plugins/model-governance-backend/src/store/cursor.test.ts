import { decodeCursor, encodeCursor } from './cursor';

describe('cursor', () => {
  it('gives back the position that it was made of', () => {
    expect(
      decodeCursor(encodeCursor(['a "title"', 7]), ['string', 'integer']),
    ).toEqual(['a "title"', 7]);
  });

  it.each([
    '',
    'nonsense',
    encodeCursor([1]),
    encodeCursor([1, 'a']),
    encodeCursor(['a', 1.5]),
    encodeCursor(['a', 1e300]),
  ])('refuses %p, which this list did not give out', cursor => {
    expect(() => decodeCursor(cursor, ['string', 'integer'])).toThrow(
      'cursor: is not one that this list gave out',
    );
  });
});
