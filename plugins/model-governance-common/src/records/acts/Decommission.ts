import { z } from 'zod';
import { entityRefSchema } from '../../terms';
import {
  actHeadSchema,
  actingShape,
  heldRoleShape,
  newActShape,
  reasonSchema,
} from './actHead';

/** The end of a model, by decision. @public */
export const newDecommissionSchema = z.strictObject({
  ...newActShape,
  ...actingShape,
  reason: reasonSchema,
  /** What replaces it. */
  successor: entityRefSchema.optional(),
  /** What becomes of its users, of its data and of its records. */
  users: reasonSchema,
  data: reasonSchema,
  records: reasonSchema,
});

/** See {@link newDecommissionSchema}. @public */
export type NewDecommission = z.infer<typeof newDecommissionSchema>;

/** The end of a model, by decision. @public */
export const decommissionSchema = actHeadSchema.extend({
  ...newDecommissionSchema.shape,
  kind: z.literal('decommission'),
  ...heldRoleShape,
});

/** See {@link decommissionSchema}. @public */
export type Decommission = z.infer<typeof decommissionSchema>;
