/** The card, and what the card and the tab share. */
export const scorecard = {
  title: 'Governance',
  loading: 'Loading the governance scorecard',
  error: 'The scorecard could not be loaded',
  noLevel: 'No level',
  aiAct: 'EU AI Act: {{class}}',
  owner: 'Owner',
  noOwner: 'Nobody',
  version: 'Version',
  noVersion: 'Not stated',
  updated: 'Updated',
  view: 'View scorecard',
  missing_one: 'Missing evidence ({{count}})',
  missing_other: 'Missing evidence ({{count}})',
  moreMissing_one: 'and one more on the scorecard',
  moreMissing_other: 'and {{count}} more on the scorecard',
  gapWithMore: '{{title}}, {{more}}',
  nothingMissing: 'Nothing is missing.',
  unregistered: 'The catalog no longer knows this model.',
  levelWithheld:
    'Level {{level}} is withheld while these are open: {{blockers}}.',
  problems_one: 'One place of the entity cannot be read:',
  problems_other: '{{count}} places of the entity cannot be read:',
  problem: '{{path}}: {{message}}',
  forbidden: {
    title: 'You may not see the governance of this model',
    description:
      'Its owner or the people who run this portal can tell you more.',
  },
  notScored: {
    title: 'No scorecard yet',
    description:
      'A model that was just registered gets its scorecard soon. It will appear here by itself.',
  },
} as const;
