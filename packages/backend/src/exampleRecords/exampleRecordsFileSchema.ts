import {
  ACT_OPERATIONS,
  entityRefSchema,
  importedAssessmentContentSchema,
  isoDurationSchema,
  newEvidenceSchema,
  newSignOffContentSchema,
  recordIdSchema,
} from '@modelgov/backstage-plugin-model-governance-common';
import { IMPORTED_ACT_KINDS } from '@modelgov/backstage-plugin-model-governance-node';
import { z } from 'zod';

const head = {
  /** Who recorded it. */
  by: entityRefSchema,
  /** How long before the import it was recorded. */
  ago: isoDurationSchema,
  /** The version of the model it was made for, where that is not the version of now. */
  modelVersion: z.string().optional(),
};

const acts = IMPORTED_ACT_KINDS.map(kind =>
  z.strictObject({
    kind: z.literal(kind),
    ...head,
    /** Id of the record that it is about. */
    about: recordIdSchema.optional(),
    content: ACT_OPERATIONS[kind].body,
  }),
);

/**
 * One file of `examples/records`: the records of one model, in the order in which they were made. Days are written as
 * ages and resolved before the file is parsed.
 */
export const exampleRecordsFileSchema = z.strictObject({
  model: entityRefSchema,
  records: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('assessment'),
        ...head,
        content: importedAssessmentContentSchema,
      }),
      z.strictObject({
        kind: z.literal('evidence'),
        ...head,
        content: newEvidenceSchema,
      }),
      z.strictObject({
        kind: z.literal('sign-off'),
        ...head,
        content: newSignOffContentSchema,
      }),
      ...acts,
    ]),
  ),
});

/** See {@link exampleRecordsFileSchema}. */
export type ExampleRecordsFile = z.infer<typeof exampleRecordsFileSchema>;
