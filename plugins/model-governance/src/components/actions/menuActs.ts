/** The acts on a model as a whole, in the order of their menu. */
export const MENU_ACTS = [
  'review-request',
  'change-plan',
  'suspension-lift',
  'break-glass',
  'suspension',
  'decommission',
] as const;

/** An act on a model as a whole. */
export type MenuAct = (typeof MENU_ACTS)[number];
