/** The views of the Governance tab. */
export const content = {
  views: 'Views of the governance of this model',
  view: {
    scorecard: 'Scorecard',
    risk: 'Risk',
    evidence: 'Evidence',
    versions: 'Versions',
    lineage: 'Lineage',
    'sign-offs': 'Sign-offs',
    history: 'History',
    record: 'Record',
  },
} as const;
