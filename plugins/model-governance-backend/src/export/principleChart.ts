import { escapeHtml } from './escapeHtml';
import type { PrincipleCounts } from './principleCounts';

const WIDTH = 640;
const BAR = 18;
const ROW = 26;
const LEFT = 140;
const PARTS = ['met', 'open', 'waived', 'upcoming'] as const;

/** How many requirements of each principle are met, open, waived or upcoming, as an SVG; each part says its number. */
export function principleChart(counts: readonly PrincipleCounts[]): string {
  const most = Math.max(
    ...counts.map(each => PARTS.reduce((sum, part) => sum + each[part], 0)),
  );
  const unit = (WIDTH - LEFT) / most;
  const legendAt = counts.length * ROW;
  const bars = counts.flatMap((each, row) => {
    let from = LEFT;
    const label = `<text x="0" y="${row * ROW + 14}">${escapeHtml(
      each.principle,
    )}</text>`;
    return [
      label,
      ...PARTS.filter(part => each[part]).map(part => {
        const width = Math.round(unit * each[part]);
        const bar = `<rect x="${from}" y="${
          row * ROW
        }" width="${width}" height="${BAR}" class="${part}"/><text x="${
          from + 4
        }" y="${row * ROW + 14}" class="on-${part}">${each[part]}</text>`;
        from += width;
        return bar;
      }),
    ];
  });
  const legend = PARTS.map(
    (part, index) =>
      `<rect x="${LEFT + index * 110}" y="${
        legendAt + 4
      }" width="12" height="12" class="${part}"/><text x="${
        LEFT + index * 110 + 18
      }" y="${legendAt + 14}">${part}</text>`,
  );
  return [
    `<svg viewBox="0 0 ${WIDTH} ${
      legendAt + ROW
    }" role="img" aria-label="Requirements by principle: met, open, waived, upcoming">`,
    ...bars,
    ...legend,
    '</svg>',
  ].join('');
}
