import { csvLine } from './csvLine';

describe('csvLine', () => {
  it.each([
    [['Ranking', 72, undefined, -3], 'Ranking,72,,-3'],
    [['a, b', 'says "no"', 'two\nlines'], '"a, b","says ""no""","two\nlines"'],
    [[' padded '], '" padded "'],
  ])('writes %j', (values, line) => {
    expect(csvLine(values)).toBe(`${line}\r\n`);
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\nx',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM',
  ])('lets no spreadsheet run %j', text => {
    expect(csvLine([text])).toMatch(/^"?'/);
  });

  it('lets no spreadsheet run what is quoted', () => {
    expect(csvLine(['=HYPERLINK("https://example.com","x")'])).toBe(
      `"'=HYPERLINK(""https://example.com"",""x"")"\r\n`,
    );
  });
});
