import type { CardFacts } from '@modelgov/backstage-plugin-model-governance-common';
import type { CardBlock } from './CardBlock';
import { compactText } from './compactText';
import { normalizeWords } from './normalizeWords';

const NAME = /\b(?:measure|metric)s?\b/;
const VALUE = /\b(?:estimate|result|score|value)s?\b/;
const DATASET = /\b(?:benchmark|data|dataset|segment|slice|split)s?\b/;

/** The metrics in tables of a card's evaluation: those with a column for the name of a metric and one for its value. */
export function findMetrics(blocks: CardBlock[]): CardFacts['metrics'] {
  return blocks.flatMap(({ rows, sections }) =>
    rows && sections.includes('evaluation') ? metricsOfTable(rows) : [],
  );
}

function metricsOfTable([header, ...rows]: string[][]): CardFacts['metrics'] {
  const titles = header.map(cell => normalizeWords(cell.slice(0, 100)));
  const name = titles.findIndex(t => NAME.test(t));
  const value = titles.findIndex((t, i) => i !== name && VALUE.test(t));
  const dataset = titles.findIndex(
    (t, i) => i !== name && i !== value && DATASET.test(t),
  );
  if (name === -1 || value === -1) {
    return [];
  }
  return rows
    .map(row => ({
      name: compactText(row[name] ?? ''),
      value: compactText(row[value] ?? ''),
      ...(row[dataset] && { dataset: compactText(row[dataset]) }),
    }))
    .filter(metric => metric.name && metric.value);
}
