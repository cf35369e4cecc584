import type { HistoryEntry } from '@modelgov/backstage-plugin-model-governance-common';

const WIDTH = 640;
const HEIGHT = 180;
const LEFT = 36;
const BOTTOM = 24;
const TOP = 8;

/**
 * The score over time as an SVG: a line that steps at every change, up to the time of the export.
 *
 * @param history - the oldest first; at least one
 */
export function scoreChart(
  history: readonly Pick<HistoryEntry, 'at' | 'score'>[],
  until: string,
): string {
  const begin = Date.parse(history[0].at);
  const span = Math.max(Date.parse(until) - begin, 1);
  const x = (at: string) =>
    LEFT + ((WIDTH - LEFT - TOP) * (Date.parse(at) - begin)) / span;
  const y = (score: number) =>
    TOP + ((HEIGHT - TOP - BOTTOM) * (100 - score)) / 100;
  const path = history
    .map(({ at, score }, index) =>
      index
        ? `H${round(x(at))}V${round(y(score))}`
        : `M${round(x(at))} ${round(y(score))}`,
    )
    .concat(`H${round(x(until))}`)
    .join('');
  const last = history[history.length - 1].score;
  const lines = [0, 50, 100].map(
    score =>
      `<line x1="${LEFT}" x2="${WIDTH - TOP}" y1="${round(
        y(score),
      )}" y2="${round(y(score))}" class="grid"/><text x="${LEFT - 6}" y="${
        round(y(score)) + 4
      }" class="end">${score}</text>`,
  );
  const day = (at: string) => new Date(at).toISOString().slice(0, 10);
  return [
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Score over time, now ${last} of 100">`,
    ...lines,
    `<path d="${path}" class="score"/>`,
    `<text x="${LEFT}" y="${HEIGHT - 6}">${day(history[0].at)}</text>`,
    `<text x="${WIDTH - TOP}" y="${HEIGHT - 6}" class="end">${day(
      until,
    )}</text>`,
    '</svg>',
  ].join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
