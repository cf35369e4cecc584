import { testDossier } from '../__testUtils__/testDossier';
import { escapeMarkdown } from './escapeMarkdown';
import { toMarkdown } from './toMarkdown';

describe('toMarkdown', () => {
  let lines: string[];

  beforeAll(async () => {
    lines = toMarkdown(await testDossier()).split('\n');
  });

  it('shows what people wrote as text', () => {
    const markdown = lines.join('\n');
    expect(markdown).not.toMatch(/(^|[^\\])<|(^|[^\\])\[x/);
    expect(markdown).toContain(
      '\\<script\\>alert("1")\\</script\\> \\| \\*\\*bold\\*\\* \\[x\\](javascript:y) \\`z\\` \\# top',
    );
    expect(lines.filter(line => line.startsWith('# '))).toHaveLength(1);
  });

  it('keeps tables whole', () => {
    const widths = (line: string) => line.split(/(?<!\\)\|/).length;
    const at = lines.indexOf('## Sign-offs');
    const [header, rule, row] = lines.slice(at + 2);
    expect(row).toContain('user:default/validator');
    expect([widths(rule), widths(row)]).toEqual([
      widths(header),
      widths(header),
    ]);
  });
});

describe('escapeMarkdown', () => {
  it.each([
    ['- a list', '\\- a list'],
    ['1. a list', '1\\. a list'],
    ['1.0.0', '1.0.0'],
    ['a_b & c', 'a\\_b \\& c'],
    ['two\n\nlines ', 'two lines'],
    ['', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });
});
