import { z } from 'zod';

const version = z.string().min(1).max(500);

/** The query of a comparison of two versions. @public */
export const versionComparisonQuerySchema = z.strictObject({
  /** The version that is there, or was. */
  from: version,
  /** The version that would take its place. */
  to: version,
});

/** See {@link versionComparisonQuerySchema}. @public */
export type VersionComparisonQuery = z.infer<
  typeof versionComparisonQuerySchema
>;
