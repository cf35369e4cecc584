import { cutPage, decodeCursor } from './cursor';

describe('cutPage', () => {
  const positionOf = (row: number) => [row];

  it('goes on behind the last row of the page where there are more', () => {
    const { rows, nextCursor } = cutPage([9, 8, 7], 2, positionOf);
    expect(rows).toEqual([9, 8]);
    expect(decodeCursor(nextCursor!, ['integer'])).toEqual([8]);
  });

  it('ends where there are no more', () => {
    expect(cutPage([9, 8], 2, positionOf)).toEqual({ rows: [9, 8] });
    expect(cutPage([], 2, positionOf)).toEqual({ rows: [] });
  });
});
