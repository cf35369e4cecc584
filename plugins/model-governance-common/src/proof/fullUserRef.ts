import { entityRefSchema } from '../terms';

/** The full ref of a user. */
export const fullUserRefSchema = entityRefSchema.refine(
  ref => ref.startsWith('user:'),
  { error: 'must be the full ref of a user' },
);
