import { z } from 'zod';
import { defineEvidenceType } from '../defineEvidenceType';
import { checkbox, longText, oneOf } from '../payloadSchemas';

const LAWFUL_BASES = [
  { value: 'consent', label: 'Consent' },
  { value: 'contract', label: 'Contract' },
  { value: 'legal-obligation', label: 'Legal obligation' },
  { value: 'vital-interests', label: 'Vital interests' },
  { value: 'public-task', label: 'Public task' },
  { value: 'legitimate-interests', label: 'Legitimate interests' },
];

const RESIDUAL_RISKS = [
  { value: 'low', label: 'Low' },
  { value: 'medium', label: 'Medium' },
  { value: 'high', label: 'High' },
];

/** A data protection impact assessment. */
export const privacyAssessment = defineEvidenceType({
  type: 'privacy-assessment',
  title: 'Data protection impact assessment',
  description:
    'What personal data is processed and why, the risks to people, and what is done about them.',
  sensitive: true,
  payload: z.strictObject({
    processing: longText,
    lawfulBasis: oneOf(LAWFUL_BASES),
    necessity: longText,
    risks: longText,
    safeguards: longText,
    residualRisk: oneOf(RESIDUAL_RISKS),
    dpoConsulted: checkbox,
    authorityConsulted: checkbox,
  }),
  form: {
    processing: {
      label: 'Processing',
      help: 'Which personal data of whom, where it goes, how long it is kept.',
      input: 'longText',
    },
    lawfulBasis: {
      label: 'Lawful basis',
      input: 'select',
      options: LAWFUL_BASES,
    },
    necessity: {
      label: 'Necessity and proportion',
      help: 'Why the purpose needs this data and nothing less would do.',
      input: 'longText',
    },
    risks: { label: 'Risks to people', input: 'longText' },
    safeguards: { label: 'Measures', input: 'longText' },
    residualRisk: {
      label: 'Risk that remains',
      input: 'select',
      options: RESIDUAL_RISKS,
    },
    dpoConsulted: {
      label: 'The data protection officer was consulted',
      input: 'checkbox',
    },
    authorityConsulted: {
      label: 'The supervisory authority was consulted',
      help: 'Needed before processing begins where the remaining risk is high.',
      input: 'checkbox',
    },
  },
  measures: {
    dpoConsulted: '1 where the data protection officer was consulted, else 0',
    unconsultedHighRisk:
      '1 where the remaining risk is high and the supervisory authority was not consulted, else 0',
  },
  measure: ({ residualRisk, dpoConsulted, authorityConsulted }) => [
    { name: 'dpoConsulted', value: Number(dpoConsulted) },
    {
      name: 'unconsultedHighRisk',
      value: Number(residualRisk === 'high' && !authorityConsulted),
    },
  ],
});
