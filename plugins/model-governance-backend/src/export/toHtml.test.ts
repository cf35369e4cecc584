import { testDossier } from '../__testUtils__/testDossier';
import { toHtml } from './toHtml';

describe('toHtml', () => {
  let html: string;

  beforeAll(async () => {
    html = toHtml(await testDossier());
  });

  it('shows what people wrote as text, and runs and loads nothing', () => {
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
    expect(html).not.toMatch(/<script|<img|<link|<iframe|href=|src=|\son\w+=/i);
    expect(html).toContain("default-src 'none'");
  });

  it('is made to be printed', () => {
    expect(html).toContain('@page');
    expect(html).toContain('@media print');
  });

  it.each([
    'Summary',
    'Score over time',
    'Outcome by principle',
    'Open findings',
    'Sign-offs',
    'Evidence',
    'Ledger',
  ])('has a chapter "%s"', heading => {
    expect(html).toContain(`<h2>${heading}</h2>`);
  });

  it('shows who signed, how they held the role, and which checkpoint covers it', () => {
    expect(html).toContain('<td>user:default/validator</td>');
    expect(html).toContain(
      '<td>group:default/validators → group:default/model-risk</td>',
    );
    expect(html).toContain('<td>2026-02-28 00:00 UTC</td>');
  });

  it('draws the score over time and the outcome by principle, each with a name', () => {
    expect(html.match(/<svg [^>]*role="img" aria-label="/g)).toHaveLength(2);
    expect(html).toContain('aria-label="Score over time, now 60 of 100"');
    expect(html).not.toContain('NaN');
  });
});
