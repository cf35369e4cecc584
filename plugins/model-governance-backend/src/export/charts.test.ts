import { principleChart } from './principleChart';
import { principleCounts } from './principleCounts';
import { scoreChart } from './scoreChart';

describe('scoreChart', () => {
  it('steps at every change and goes on to the end', () => {
    const svg = scoreChart(
      [
        { at: '2026-01-01T00:00:00.000Z', score: 0 },
        { at: '2026-01-06T00:00:00.000Z', score: 100 },
      ],
      '2026-01-11T00:00:00.000Z',
    );
    expect(svg).toContain('d="M36 156H334V8H632"');
    expect(svg).toContain('2026-01-01');
    expect(svg).toContain('2026-01-11');
  });

  it('is a level line where nothing has changed yet', () => {
    const at = '2026-01-01T00:00:00.000Z';
    expect(scoreChart([{ at, score: 50 }], at)).toContain('d="M36 82H36"');
  });
});

describe('principleChart', () => {
  const findings = [
    { principle: 'fairness', outcome: 'pass' },
    { principle: 'fairness', outcome: 'missing' },
    { principle: 'fairness', outcome: 'waived' },
    { principle: 'privacy', outcome: 'upcoming' },
    { principle: 'security', outcome: 'not-applicable' },
  ] as const;

  it('counts what applies, by principle', () => {
    expect(principleCounts(findings)).toEqual([
      { principle: 'fairness', met: 1, open: 1, waived: 1, upcoming: 0 },
      { principle: 'privacy', met: 0, open: 0, waived: 0, upcoming: 1 },
    ]);
  });

  it('draws each part as wide as its share, with its number', () => {
    const svg = principleChart(principleCounts(findings));
    expect(svg.match(/width="167" height="18"/g)).toHaveLength(4);
    expect(svg).toContain('class="on-open">1</text>');
  });
});
