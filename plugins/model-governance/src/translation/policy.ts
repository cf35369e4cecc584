/** The Policy tab of the portfolio page. */
export const policy = {
  views: 'Views of the policy',
  view: {
    asked: 'What is asked',
    frameworks: 'Frameworks',
    simulate: 'Simulate',
  },
  error: 'The policy could not be loaded',
  inForce: 'Policy in force',
  packs: 'Packs',
  levels: 'Levels',
  level: '{{title}} from {{score}}',
  unassessed: 'Without an assessment',
  appliesWhen: 'Asked when',
  always: 'Of every model',
  principle: 'Principle',
  effectiveFrom: 'In force from',
} as const;
