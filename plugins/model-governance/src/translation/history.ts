/** The History view of the tab. */
export const history = {
  error: 'The history could not be loaded',
  none: {
    title: 'No changes yet',
    description: 'Changes of score, level, status and tier appear here.',
  },
  cause: {
    registered: 'Registered',
    entity: 'The entity changed',
    assessment: 'Risk assessed',
    evidence: 'Evidence recorded',
    'sign-off': 'Signed off',
    policy: 'The policy changed',
    dependency: 'A dependency changed',
    time: 'Time passed',
    import: 'Records imported',
    unregistered: 'Gone from the catalog',
  },
} as const;
