import { z } from 'zod';
import { defineEvidenceType } from '../defineEvidenceType';
import { longText } from '../payloadSchemas';

/** Anything that no other type fits; it must name the requirements that it supports. */
export const document = defineEvidenceType({
  type: 'document',
  title: 'Document',
  description:
    'Anything that no other type fits. Name the requirements that it supports.',
  payload: z.strictObject({ summary: longText }),
  form: {
    summary: {
      label: 'Summary',
      help: 'What it says, so that a reviewer knows without opening it.',
      input: 'longText',
    },
  },
  measures: {},
  measure: () => [],
});
