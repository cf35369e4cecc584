/** The card on what depends on models. */
export const modelsUsed = {
  title: 'Models this uses',
  error: 'The models could not be loaded',
  unapproved_one: 'One of these models is not approved.',
  unapproved_other: '{{count}} of these models are not approved.',
} as const;
