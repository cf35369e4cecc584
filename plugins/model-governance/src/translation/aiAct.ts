/** The decision tree of the EU AI Act. */
export const aiAct = {
  progress: 'Question {{number}} of at most {{most}}',
  allAnswered: 'Every question is answered.',
  previous: 'Previous question',
  next: 'Next question',
  change: 'Change',
  unknown: 'We do not know: taken for “{{label}}”',
  applies: '{{label}} (from {{day}}, {{status}})',
  legalStatus: {
    'in-force': 'in force',
    adopted: 'adopted',
    proposed: 'proposed',
    reported: 'as reported',
  },
  result: 'Result under the EU AI Act',
  resultSoFar: 'Result under the EU AI Act so far',
  open: 'not determined yet',
  none: 'none',
  path: 'Questions and answers',
} as const;
