import { z } from 'zod';
import { defineEvidenceType } from '../defineEvidenceType';
import { count, longText, rows, shortText } from '../payloadSchemas';

const sourceSchema = z.strictObject({
  dataset: shortText,
  origin: shortText,
  period: shortText.optional(),
  records: count.optional(),
});

/** Where the training data came from and what was done to it. */
export const trainingDataRecord = defineEvidenceType({
  type: 'training-data-record',
  title: 'Training data record',
  description:
    'Where the data came from and what was done to it before training.',
  payload: z.strictObject({
    sources: rows(sourceSchema),
    preparation: longText,
    labelling: longText.optional(),
    exclusions: longText.optional(),
  }),
  form: {
    sources: {
      label: 'Sources',
      input: 'table',
      columns: {
        dataset: {
          label: 'Dataset',
          help: 'Its entity ref where the catalog has it.',
          input: 'text',
        },
        origin: {
          label: 'Origin',
          help: 'Who collected it, and for what.',
          input: 'text',
        },
        period: { label: 'Period', input: 'text' },
        records: { label: 'Records', input: 'number' },
      },
    },
    preparation: {
      label: 'Preparation',
      help: 'Cleaning, joining, sampling, features; with a link to the code.',
      input: 'longText',
    },
    labelling: { label: 'Labelling', input: 'longText' },
    exclusions: { label: 'What was left out, and why', input: 'longText' },
  },
  measures: {},
  measure: () => [],
});
