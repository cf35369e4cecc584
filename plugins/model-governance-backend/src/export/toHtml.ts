import type { Dossier } from './Dossier';
import { escapeHtml } from './escapeHtml';
import { principleChart } from './principleChart';
import { principleCounts } from './principleCounts';
import type { ReportSection, ReportTable } from './Report';
import { reportOf } from './reportOf';
import { reportStyle } from './reportStyle';
import { scoreChart } from './scoreChart';

/** The record of a model as one HTML page, ready to be printed: no scripts, nothing loaded from elsewhere. */
export function toHtml(dossier: Dossier): string {
  const { title, subtitle, sections } = reportOf(dossier);
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${reportStyle}</style>`,
    '</head>',
    '<body>',
    `<header><h1>${escapeHtml(title)}</h1><p>${escapeHtml(
      subtitle,
    )}</p></header>`,
    '<main>',
    ...sections.map(section => renderSection(section, dossier)),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function renderSection(section: ReportSection, dossier: Dossier): string {
  const { heading, paragraphs = [], facts = [], table, none = '' } = section;
  return [
    `<section><h2>${escapeHtml(heading)}</h2>`,
    ...paragraphs.map(text => `<p>${escapeHtml(text)}</p>`),
    ...(facts.length
      ? [
          '<dl>',
          ...facts.map(
            ([name, value]) =>
              `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`,
          ),
          '</dl>',
        ]
      : []),
    ...(table?.rows.length ? [renderChart(section, dossier)] : []),
    ...(table
      ? [
          table.rows.length
            ? renderTable(table, heading)
            : `<p>${escapeHtml(none)}</p>`,
        ]
      : []),
    '</section>',
  ].join('\n');
}

function renderChart({ chart }: ReportSection, dossier: Dossier): string {
  switch (chart) {
    case 'score':
      return scoreChart(dossier.history, dossier.record.exportedAt);
    case 'principles':
      return principleChart(principleCounts(dossier.scorecard.findings));
    default:
      return '';
  }
}

function renderTable({ columns, rows }: ReportTable, caption: string): string {
  return [
    `<table><caption>${escapeHtml(caption)}</caption>`,
    `<thead><tr>${columns
      .map(column => `<th scope="col">${escapeHtml(column)}</th>`)
      .join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map(
      row =>
        `<tr>${row.map(cell => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`,
    ),
    '</tbody></table>',
  ].join('\n');
}
