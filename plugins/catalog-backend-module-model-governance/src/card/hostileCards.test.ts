import { parseModelCard } from './parseModelCard';

const SIZE = 1_048_576;
const of = (unit: string) => unit.repeat(Math.floor(SIZE / unit.length));
const metadata = (unit: string, size = SIZE) =>
  `---\n${unit.repeat(Math.floor(size / unit.length))}\n---\n`;

/** Far above what any of these takes, far below what one that is not linear would. */
const TIME_LIMIT_MS = 5_000;

describe('a card of 1 MiB that was made to hurt', () => {
  it.each(
    [
      ...['#', '>', '[', '`', '*', '|', '<', '<!--', '\t', '\n', '{{', ']('],
      ...['# a\n', '> ', '- ', '1. ', '- a\n', 'a\n=\n', '|a\n|-\n', '<a\n'],
      ...['> - ', '<!--\n\n', '```\n', '## Limitations\n\nTODO\n\n'],
      ...['## License\n\n', '## Limitations\n\n<!--<!--<\n\n', 'a\n\n'],
    ].map(unit => ({ unit })),
  )('of $unit is read in time', ({ unit }) => {
    const start = Date.now();

    expect(parseModelCard(of(unit)).sections).toEqual([]);
    expect(Date.now() - start).toBeLessThan(TIME_LIMIT_MS);
  });

  it.each(
    [
      ...['[', '{', '[{', '- ', '? ', '? a: ', ': ', '"a":', '&a ', '!', '"'],
      ...['a: 1\n', '- *a\n', '---\n', '#\n', '%', '|\n', ' '],
    ].map(unit => ({ unit })),
  )('with metadata of $unit is read in time', ({ unit }) => {
    const start = Date.now();

    expect(parseModelCard(metadata(unit)).metrics).toEqual([]);
    expect(parseModelCard(metadata(unit, 200_000)).metrics).toEqual([]);
    expect(Date.now() - start).toBeLessThan(TIME_LIMIT_MS);
  });

  it('says that it was too large to read', () => {
    expect(parseModelCard(of('a\n')).message).toBe(
      'The model card has more than 20,000 lines or table cells; its sections were not read.',
    );
    expect(parseModelCard(metadata('[')).message).toMatch('256 KiB');
    expect(parseModelCard(metadata('[', 200)).message).toMatch(
      'nested more than 50 levels deep',
    );
  });

  it('of the usual kind is read in full', () => {
    const paragraph = `${'Words about the model. '.repeat(20)}\n\n`;
    const card = `${of(paragraph)}\n## Contact\n\nmail`;

    expect(parseModelCard(card)).toEqual({
      sections: ['contact'],
      metrics: [],
    });
  });
});
