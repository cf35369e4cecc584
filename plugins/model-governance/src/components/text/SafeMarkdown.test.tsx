import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { SafeMarkdown } from './SafeMarkdown';

async function show(content: string) {
  renderInTestApp(
    <section aria-label="shown">
      <SafeMarkdown content={content} />
    </section>,
  );
  return screen.findByRole('region', { name: 'shown' });
}

describe('SafeMarkdown', () => {
  it('shows text, tables and links of http and https', async () => {
    const shown = await show(
      'See **the** [report](https://example.com/report).\n\n| a |\n|---|\n| b |',
    );
    expect(screen.getByRole('link', { name: /report/ })).toHaveAttribute(
      'href',
      'https://example.com/report',
    );
    expect(screen.getByRole('table')).toBeInTheDocument();
    expect(shown).toHaveTextContent('See the report');
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](vbscript:x)',
    '[x](//example.com)',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="&#106;avascript:alert(1)">x</a>',
  ])('makes no link of %s', async content => {
    const shown = await show(content);
    expect(shown).toHaveTextContent('x');
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it.each([
    'a ![seen](https://tracker.example.com/pixel.png) b',
    'a <img src="https://tracker.example.com/pixel.png" alt="seen"> b',
    'a <picture><source srcset="https://tracker.example.com/pixel.png"></picture> b',
    'a <video poster="https://tracker.example.com/pixel.png"></video> b',
    'a <p style="background: url(https://tracker.example.com/pixel.png)">b</p>',
  ])('loads nothing from elsewhere for %s', async content => {
    const shown = await show(content);
    expect(shown).toHaveTextContent(/a.*b/);
    expect(shown.innerHTML).not.toContain('tracker.example.com');
  });

  it.each([
    'a <script>window.ran = true</script> b',
    'a <img src="x" onerror="window.ran = true"> b',
    'a <iframe src="https://example.com"></iframe> b',
    'a <form action="https://example.com"><button>go</button></form> b',
    'a <svg onload="window.ran = true"></svg> b',
  ])('runs nothing of %s', async content => {
    const shown = await show(content);
    expect(
      shown.querySelector('script, iframe, form, button, svg, [onerror]'),
    ).toBeNull();
    expect(window).not.toHaveProperty('ran');
  });
});
