import { decodeCursor, encodeCursor } from './cursor';

describe('cursor', () => {
  it('gives back the position that it was made of', () => {
    expect(
      decodeCursor(encodeCursor(['a "title"', 7]), ['string', 'number']),
    ).toEqual(['a "title"', 7]);
  });

  it.each(['', 'nonsense', encodeCursor([1]), encodeCursor([1, 'a'])])(
    'refuses %p, which this list did not give out',
    cursor => {
      expect(() => decodeCursor(cursor, ['string', 'number'])).toThrow(
        'cursor: is not one that this list gave out',
      );
    },
  );
});
