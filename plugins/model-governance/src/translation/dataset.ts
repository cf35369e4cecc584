/** Datasets: their card, and how they answer the policy. */
export const dataset = {
  title: 'Data governance',
  stated: 'What is stated',
  notStated: 'Not stated',
  fact: {
    owner: 'Owner',
    classification: 'Classification',
    personalData: 'Personal data',
    lawfulBasis: 'Lawful basis',
    consent: 'Consent',
    retention: 'Retention',
    access: 'Access',
    license: 'Licence',
    origin: 'Origin',
  },
  personalData: {
    no: 'None',
    yes: 'Yes',
    'special-categories': 'Yes, special categories',
  },
  allMet: 'Answers all that is asked of datasets',
  open_one: 'One requirement is open',
  open_other: '{{count}} requirements are open',
  nothingAsked: 'The policy asks nothing of datasets',
  missing: 'What is missing',
  unstated: 'Nothing states: {{names}}',
  unstatedFact: '{{fact}} ({{place}})',
  edit: 'Edit the dataset',
  policyError: 'What the policy asks could not be loaded',
  policyForbidden:
    'You may not read the policy, so what it asks of this dataset is not shown.',
  problems_one: 'One annotation cannot be read and counts as not stated:',
  problems_other:
    '{{count}} annotations cannot be read and count as not stated:',
  models: {
    title: 'Models made with it',
    error: 'The models could not be loaded',
    none: 'No model that you may see is made with this dataset.',
    forbidden: 'You may not see models.',
    unapproved_one: 'One of them is not approved.',
    unapproved_other: '{{count}} of them are not approved.',
  },
} as const;
