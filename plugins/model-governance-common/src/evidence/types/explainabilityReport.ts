import { z } from 'zod';
import { defineEvidenceType } from '../defineEvidenceType';
import { longText, rows, shortText } from '../payloadSchemas';

/** How the results of a version are explained, and to whom. */
export const explainabilityReport = defineEvidenceType({
  type: 'explainability-report',
  title: 'Explainability report',
  description:
    'How results are explained, to whom, and how far it can be relied on.',
  payload: z.strictObject({
    method: shortText,
    audience: shortText,
    usefulness: longText,
    limits: longText,
    attributions: rows(
      z.strictObject({ feature: shortText, importance: z.number() }),
    ).optional(),
    examples: longText.optional(),
  }),
  form: {
    method: {
      label: 'Method',
      help: 'For instance SHAP, counterfactuals, quoted sources.',
      input: 'text',
    },
    audience: {
      label: 'Audience',
      help: 'Who needs the explanation: reviewers, business owners, affected people.',
      input: 'text',
    },
    usefulness: {
      label: 'Tried with the audience',
      help: 'How it was tried with them and what they could do with it.',
      input: 'longText',
    },
    limits: {
      label: 'Limits',
      help: 'Where the explanation misleads or says nothing.',
      input: 'longText',
    },
    attributions: {
      label: 'What weighs most',
      input: 'table',
      columns: {
        feature: { label: 'Feature', input: 'text' },
        importance: { label: 'Importance', input: 'number' },
      },
    },
    examples: {
      label: 'Examples and counterfactuals',
      input: 'longText',
    },
  },
  measures: {},
  measure: () => [],
});
