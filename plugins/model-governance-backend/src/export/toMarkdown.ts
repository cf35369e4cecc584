import type { Dossier } from './Dossier';
import { escapeMarkdown } from './escapeMarkdown';
import type { ReportSection, ReportTable } from './Report';
import { reportOf } from './reportOf';

/** The record of a model in GitHub Flavored Markdown. */
export function toMarkdown(dossier: Dossier): string {
  const { title, subtitle, sections } = reportOf(dossier);
  return `${[
    `# ${escapeMarkdown(title)}`,
    escapeMarkdown(subtitle),
    ...sections.flatMap(renderSection),
  ].join('\n\n')}\n`;
}

function renderSection(section: ReportSection): string[] {
  const { heading, paragraphs = [], facts = [], table, none = '' } = section;
  return [
    `## ${escapeMarkdown(heading)}`,
    ...paragraphs.map(escapeMarkdown),
    ...(facts.length
      ? [
          facts
            .map(
              ([name, value]) =>
                `- **${escapeMarkdown(name)}:** ${escapeMarkdown(value)}`,
            )
            .join('\n'),
        ]
      : []),
    ...(table
      ? [table.rows.length ? renderTable(table) : escapeMarkdown(none)]
      : []),
  ];
}

function renderTable({ columns, rows }: ReportTable): string {
  return [columns.map(escapeMarkdown), columns.map(() => '---')]
    .concat(rows.map(row => row.map(escapeMarkdown)))
    .map(cells => `| ${cells.join(' | ')} |`)
    .join('\n');
}
