/** Buttons that do the next step. */
export const actions = {
  add: 'Add',
  renew: 'Renew',
  assess: 'Assess',
  reassess: 'Reassess',
  confirm: 'Confirm',
  review: 'Review',
  signOff: 'Sign off',
  edit: 'Edit',
  see: 'See',
  labelled: '{{action}}: {{what}}',
  denied: 'You lack the permission {{permission}} for this model.',
} as const;
