import type { ScorecardSummary } from '@modelgov/backstage-plugin-model-governance-common';

/** The columns of the CSV file, by what they are called there: names and values of the API, which no language changes. */
export const CSV_COLUMNS: Readonly<
  Record<string, (summary: ScorecardSummary) => string | number | undefined>
> = {
  entityRef: ({ entityRef }) => entityRef,
  title: ({ title }) => title,
  owner: ({ owner }) => owner,
  system: ({ system }) => system,
  lifecycle: ({ lifecycle }) => lifecycle,
  modelType: ({ modelType }) => modelType,
  version: ({ version }) => version,
  registered: ({ registered }) => String(registered),
  score: ({ score }) => score,
  level: ({ level }) => level,
  status: ({ status }) => status,
  flags: ({ flags }) => flags.join(' '),
  tier: ({ tier }) => tier,
  assessed: ({ assessed }) => String(assessed),
  aiActClass: ({ aiActClass }) => aiActClass,
  openBlockers: ({ openBlockers }) => openBlockers,
  evaluatedAt: ({ evaluatedAt }) => evaluatedAt,
};
