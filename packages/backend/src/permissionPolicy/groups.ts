/** Groups whose members see only what is not confidential. */
export const EXTERNALS = ['group:default/contractors'];

/** The system, as entities name it in `spec.system`, that externals do not see. */
export const CONFIDENTIAL_SYSTEM = 'financial-crime';

/** Groups that examine the models of others and bring evidence of it. */
export const CONTROL_GROUPS = [
  'group:default/model-risk',
  'group:default/model-validation-lab',
  'group:default/risk-office',
  'group:default/security',
  'group:default/legal',
  'group:default/privacy-office',
];

/** Groups whose members decide on the models of others, and their deputies: control functions and executives. */
export const DECIDING_GROUPS = [
  ...CONTROL_GROUPS,
  'group:default/business-sponsors',
  'group:default/executive-board',
];
