import { z } from 'zod';
import { defineEvidenceType } from '../defineEvidenceType';
import { checkbox, longText } from '../payloadSchemas';

/** What a high-risk use does to the rights of people; the points of Art. 27 of the EU AI Act. */
export const fundamentalRightsImpactAssessment = defineEvidenceType({
  type: 'fundamental-rights-impact-assessment',
  title: 'Fundamental rights impact assessment',
  description:
    'Who is affected by a high-risk use, what could happen to their rights, and what is done then.',
  payload: z.strictObject({
    process: longText,
    duration: longText,
    affectedGroups: longText,
    harms: longText,
    oversight: longText,
    response: longText,
    authorityNotified: checkbox,
  }),
  form: {
    process: {
      label: 'Process',
      help: 'Where in your work the system is used, and for what.',
      input: 'longText',
    },
    duration: { label: 'Period and frequency of use', input: 'longText' },
    affectedGroups: {
      label: 'People affected',
      help: 'Which persons and groups, vulnerable ones by name.',
      input: 'longText',
    },
    harms: { label: 'Possible harm to them', input: 'longText' },
    oversight: { label: 'Human oversight', input: 'longText' },
    response: {
      label: 'If harm occurs',
      help: 'Who acts, and where people complain.',
      input: 'longText',
    },
    authorityNotified: {
      label: 'The market surveillance authority was notified',
      input: 'checkbox',
    },
  },
  measures: {
    authorityNotified: '1 where the authority was notified, else 0',
  },
  measure: ({ authorityNotified }) => [
    { name: 'authorityNotified', value: Number(authorityNotified) },
  ],
});
