/** The risk assessment: its dialog and its results. */
export const assessment = {
  title: 'Assess risk',
  titleOf: 'Assess risk: {{useCase}}',
  record: 'Record assessment',
  recorded: 'The assessment is recorded.',
  error: 'The assessment could not be loaded',
  useCase: 'Use case',
  unknown: 'We do not know',
  tierSoFar: 'Tier so far',
  result:
    'Impact {{impact}} · likelihood {{likelihood}} · exposure {{exposure}}',
  unanswered_one: 'one question open, counted as the worst',
  unanswered_other: '{{count}} questions open, counted as the worst',
  unansweredRecorded_one:
    'One question is not answered. It is recorded as “We do not know”, which counts as the worst answer.',
  unansweredRecorded_other:
    '{{count}} questions are not answered. They are recorded as “We do not know”, which counts as the worst answer.',
  steps: 'How the tier came about',
  step: '{{rule}}: {{detail}} → {{tier}}',
  rule: {
    matrix: 'Matrix',
    exposure: 'Exposure',
    floor: 'Floor of the policy',
    override: 'Set by the assessor',
  },
  summary: 'Result for {{useCase}}',
  overrideTier: 'Set another tier',
  overrideTierHelp:
    'Only with a justification, and never below a floor of the policy.',
  overrideNone: 'No: what the answers result in',
  justification: 'Justification',
  confirmation:
    'A result below {{tier}} counts when a role that may confirm risk confirms it. A low result without personal data, generative type or floor counts at once.',
  serverDecides:
    'The server computes the tier again from all facts of the model when this is recorded.',
  stepName: {
    questions: 'Questions',
    aiAct: 'EU AI Act',
    scenarios: 'Scenarios',
    summary: 'Summary',
  },
  dimension: {
    impact: 'Impact: how bad could it get?',
    likelihood: 'Likelihood: how easily could it go wrong?',
    exposure: 'Exposure: how far would it reach?',
  },
  aiActClass: 'Class under the EU AI Act',
  aiActMissing: 'Questions on the EU AI Act are not answered yet.',
  duties: 'Further duties',
  annexPoints: 'Points of Annex III',
  roles: 'Roles',
  rationale: 'Rationale',
  rationaleHelp:
    'Why this class: the articles and points that apply, and those that do not.',
  points: {
    '1': '1 – very low',
    '2': '2 – low',
    '3': '3 – moderate',
    '4': '4 – high',
    '5': '5 – very high',
  },
  treatment: {
    mitigate: 'Mitigate',
    accept: 'Accept',
    transfer: 'Transfer',
    avoid: 'Avoid',
  },
  scenarioCount_zero: 'No scenarios.',
  scenarioCount_one: 'One scenario.',
  scenarioCount_other: '{{count}} scenarios.',
  scenario: {
    one: 'Scenario',
    many: 'Scenarios',
    add: 'Add scenario',
    help: 'What could go wrong, and what is done about it. Accepted without more is up to: {{appetite}}.',
    title: 'What could go wrong',
    category: 'Category',
    categoryHelp: 'Such as fairness, safety, privacy or security.',
    impact: 'Impact',
    likelihood: 'Likelihood',
    treatment: 'Treatment',
    mitigatedBy: 'Mitigated by',
    mitigatedByHelp:
      'While one of these requirements is open, the residual risk counts as the inherent one.',
    mitigatedByNone: 'No requirement',
    residualImpact: 'Residual impact',
    residualLikelihood: 'Residual likelihood',
    residualTier: 'What remains:',
    owner: 'Owner',
    ownerHelp:
      'Full reference of a user or group; a risk to accept or transfer must have one.',
  },
} as const;
