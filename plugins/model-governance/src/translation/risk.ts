/** The Risk view of the tab. */
export const risk = {
  tier: 'Tier',
  aiAct: 'EU AI Act',
  notAssessed: 'Not assessed',
  noPurpose: 'No intended purpose is stated.',
  undeclared:
    'The entity does not declare this use. Add it to spec.model.useCases.',
  reassess: {
    title: '{{useCase}} is due to be assessed anew by {{day}}',
    overdue: '{{useCase}} was due to be assessed anew by {{day}}',
    change: '{{path}}: {{signed}} → {{now}}',
  },
  confirmation: {
    title: 'Confirm the assessment of {{useCase}}',
    decision: 'Decision',
    decisions: {
      confirmed: 'Confirm: the result counts',
      refused: 'Refuse: it is to be assessed anew',
    },
    send: 'Record decision',
    recorded: 'The decision is recorded.',
    refused: 'The newest assessment was refused. Assess this use anew.',
    awaited: 'The newest assessment counts when it is confirmed by: {{roles}}',
    lifting:
      'The prohibition is lifted when the newest assessment is confirmed by every one of: {{roles}}',
    sampled:
      'The assessment counts. It was drawn to be looked at all the same, by: {{roles}}',
    newest: 'Newest assessment',
    inForce: 'Assessment in force',
  },
  assessedOn: 'Assessed on',
  assessedBy: 'Assessed by',
  dueOn: 'Due again on',
  questionnaire: 'Questionnaire',
  answers: 'Answers',
  inherent: 'Inherent',
  residual: 'Residual now',
  claimed: 'claimed: {{tier}}',
  notMet: 'not met: {{requirements}}',
  scenarioOwner: 'Owner',
  matrixCorner: 'Impact ↓ likelihood →',
} as const;
