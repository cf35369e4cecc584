import { z } from 'zod';

/** A text that YAML or a careless writer may have made a number or a truth value of, such as the version `1.0`. */
export const scalarText = z
  .union([z.string(), z.number(), z.boolean()], {
    error: 'expected text or a number',
  })
  .transform(String);
