/** The portfolio page. */
export const portfolio = {
  title: 'Model Governance',
  tab: {
    models: 'Models',
    policy: 'Policy',
  },
  error: 'The portfolio could not be loaded',
  total_one: 'One model',
  total_other: '{{count}} models',
  filters: 'Filters',
  any: 'Any',
  clear: 'Clear filters',
  csv: 'Export as CSV',
  csvError: 'The models could not be exported',
  searchPlaceholder: 'Title, name or owner',
  filter: {
    text: 'Search',
    owner: 'Owner',
    system: 'System',
    tier: 'Risk tier',
    status: 'Status',
    level: 'Level',
    modelType: 'Model type',
    lifecycle: 'Lifecycle',
    missing: 'Open requirement',
  },
  column: {
    model: 'Model',
    score: 'Score',
    openBlockers: 'Blockers',
  },
  empty: {
    title: 'No models yet',
    description: 'Models that are registered in the catalog appear here soon.',
  },
  noMatch: {
    title: 'No model matches',
    description: 'Take a filter away to see more.',
  },
} as const;
