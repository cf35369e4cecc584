/** How the policy covers frameworks such as the EU AI Act. */
export const frameworks = {
  framework: 'Framework',
  error: 'The coverage could not be loaded',
  none: {
    title: 'The policy names no framework',
    description: 'Its requirements refer to nothing outside.',
  },
  covered: '{{covered}} of {{places}} places are spoken to by a requirement.',
  models_zero: 'No model is counted yet.',
  models_one: 'One model is counted, by the worst answer for each place.',
  models_other:
    '{{count}} models are counted, each by its worst answer for each place.',
  outdated_one:
    'One more is left out: it is yet to be judged by the policy in force.',
  outdated_other:
    '{{count}} more are left out: they are yet to be judged by the policy in force.',
  source: 'Read the framework',
  places: 'Places of {{framework}}',
  allPlaces: 'All places of the framework',
  uncovered: 'No requirement speaks to this place.',
  answersOf: 'Answers for {{what}}',
} as const;
