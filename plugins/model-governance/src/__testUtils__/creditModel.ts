import { modelEntity } from './modelEntity';

/** The uses of `creditModel`. */
export const CREDIT_USES = [
  'loan-origination',
  'limit-management-of-revolving-credit-for-small-businesses',
  'portfolio-reporting',
];

/** A model with two live versions, 3.2.0 and 3.1.4, and three uses. */
export const creditModel = modelEntity('loan-default-risk', {
  title: 'Loan default risk',
  model: {
    version: '3.2.0',
    digest: `sha256:${'ab'.repeat(32)}`,
    versions: [{ version: '3.1.4', live: true }],
    useCases: CREDIT_USES.map(name => ({
      name,
      intendedPurpose: 'Rank applications for a human decision.',
    })),
  },
});

/** The ref of `creditModel`. */
export const CREDIT_MODEL = 'resource:default/loan-default-risk';
