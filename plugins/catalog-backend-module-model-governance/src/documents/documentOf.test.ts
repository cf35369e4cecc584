import { toError } from '@backstage/errors';
import { documentOf } from './documentOf';

const contentsOf = (text: string) => documentOf('doc', text).contents;
const MIB = 1024 * 1024;

/** Far above what any of these takes, far below what one that is not linear would. */
const TIME_LIMIT_MS = 10_000;

const BOMB = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  'b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]',
  'c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]',
  'd: [*c, *c, *c, *c, *c, *c, *c, *c, *c]',
].join('\n');

describe('documentOf', () => {
  it.each([
    ['{ "a": [1, "x"] }', [{ a: [1, 'x'] }]],
    ['\n [1]', [[1]]],
    ['a: 1\r\nb: [x]\r\n', [{ a: 1, b: ['x'] }]],
    ['a: 1\n---\nb: 2\n---\n', [{ a: 1 }, { b: 2 }]],
    ['# nothing', []],
    ['', []],
    ['<bom/>', []],
    ['a: .inf\nb: .nan', [{ a: null, b: null }]],
    ['%YAML 1.1\n---\na: 2024-01-31', [{ a: '2024-01-31T00:00:00.000Z' }]],
    ['%YAML 1.1\n---\na: !!binary aGk=', [{ a: null }]],
    ['a: &x {b: 1}\nc: *x', [{ a: { b: 1 }, c: { b: 1 } }]],
    ['? [a]\n: 1', [{ '[ a ]': 1 }]],
    [
      '{ "__proto__": { "a": 1 } }',
      [JSON.parse('{ "__proto__": { "a": 1 } }')],
    ],
  ])('holds what %j says', (text, contents) => {
    expect(contentsOf(text)).toEqual(contents);
  });

  it.each([
    ['{ "a": 1,\n }', 'is not valid JSON (line 2 column 2)'],
    ['{ "a": ', 'is not valid JSON (it ends too early)'],
    ['[![badge](x)](y)', /^is not valid JSON$/],
    ['a: 1\nb: [', /^is not valid YAML \(line 2: /],
    ['a: *nowhere', /^is not valid YAML|aliases that lead nowhere/],
    ['a: &a [*a]', 'is nested more than 50 levels deep'],
    [BOMB, 'has aliases that lead nowhere or expand too far'],
    ['['.repeat(51) + ']'.repeat(51), 'is nested more than 50 levels deep'],
    [`a: ${'['.repeat(51)}`, 'is nested more than 50 levels deep'],
    ['- '.repeat(60), 'is nested more than 50 levels deep'],
    [`[${'1,'.repeat(200_000)}1]`, 'has more than 200000 values'],
    ['- a\n'.repeat(200_000), 'has more YAML in it than is read of a document'],
    [
      `a: &a ${'x'.repeat(MIB)}\nb: [${'*a, '.repeat(50)}]`,
      'expands to more than is read of a document',
    ],
  ])('says of %#, which cannot be read, what is wrong', (text, reason) => {
    expect(() => contentsOf(text)).toThrow(reason);
  });

  it.each(
    [
      ...['[', '{', '{"a":', '"', '[1,', '- ', '? ', '&a ', '*a ', '!', '|\n'],
      ...['a: 1\n', '---\n', '#\n', '%', ' ', '\n', '\t', "'", 'a\n', '- - \n'],
    ].map(unit => ({ unit })),
  )('answers in time for 10 MiB of $unit', ({ unit }) => {
    const start = Date.now();
    const text = unit.repeat(Math.floor((10 * MIB) / unit.length));

    let outcome = 'read';
    try {
      contentsOf(text);
    } catch (error) {
      outcome = toError(error).name;
    }

    expect(['read', 'InputError']).toContain(outcome);
    expect(Date.now() - start).toBeLessThan(TIME_LIMIT_MS);
  });

  it('parses only when somebody asks, and once', () => {
    const broken = documentOf('doc', '{');
    const document = documentOf('doc', '[1]');

    expect(broken.text).toBe('{');
    expect(document.contents).toBe(document.contents);
  });
});
