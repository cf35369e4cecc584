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
  assessedOn: 'Assessed on',
  assessedBy: 'Assessed by',
  dueOn: 'Due again on',
  questionnaire: 'Questionnaire',
  answers: 'Answers',
  inherent: 'Inherent',
  residual: 'Residual',
  matrixCorner: 'Impact ↓ likelihood →',
} as const;
