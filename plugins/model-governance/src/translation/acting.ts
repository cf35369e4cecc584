/** The role in which somebody acts. */
export const acting = {
  role: 'You act as',
  roleHelp: 'The server checks that you hold the role.',
  noRole: 'The policy gives no role the power to do this.',
  onBehalfOf: 'On behalf of',
  inPerson: 'Nobody, I hold the role myself',
  error: 'The roles could not be loaded',
} as const;
