import { z } from 'zod';
import { defineEvidenceType } from '../defineEvidenceType';
import { longText } from '../payloadSchemas';

/** A model card that is kept elsewhere than beside the entity. */
export const modelCard = defineEvidenceType({
  type: 'model-card',
  title: 'Model card',
  description:
    'A card that is kept elsewhere, such as the one of a vendor; link to it.',
  payload: z.strictObject({
    intendedUse: longText,
    limitations: longText,
    trainingData: longText.optional(),
    evaluation: longText.optional(),
  }),
  form: {
    intendedUse: { label: 'Intended use', input: 'longText' },
    limitations: { label: 'Limitations', input: 'longText' },
    trainingData: { label: 'Training data', input: 'longText' },
    evaluation: { label: 'Evaluation', input: 'longText' },
  },
  measures: {},
  measure: () => [],
});
