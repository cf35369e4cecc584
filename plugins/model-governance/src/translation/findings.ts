/** The scorecard view of the tab. */
export const findings = {
  summary: 'Where this model stands',
  counts: 'Requirements by answer',
  weights:
    '{{passed}} of {{applicable}} points of the requirements that apply, by policy {{policy}}.',
  groupBy: 'Group by',
  grouping: {
    principle: 'Principle',
    phase: 'Lifecycle phase',
    framework: 'Framework',
  },
  openOnly: 'Only what is open',
  met: '{{met}} of {{asked}} met',
  outcomeWithReason: '{{outcome}}. {{reason}}',
  waived: 'Waived; underneath: {{outcome}}',
  weight: 'Weight',
  blocks: 'Blocks',
  blocksNothing: 'Nothing',
  evidence: 'Evidence',
  paths: 'Edit in the entity',
  dependencies: 'Dependencies',
  inherited: 'Missing there, and so here: {{gaps}}',
  assumed: 'Assumed, for nothing states it',
  changesAt: 'Changes by itself on',
  references: 'References',
} as const;
