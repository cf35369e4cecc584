import { z } from 'zod';
import { defineEvidenceType } from '../defineEvidenceType';
import { longText, shortText } from '../payloadSchemas';

/** What people are told who use a model or are subject to it. */
export const userNotice = defineEvidenceType({
  type: 'user-notice',
  title: 'Notice to users and affected people',
  description:
    'What people are told about the use of AI, how to use it, and how to object.',
  payload: z.strictObject({
    audience: shortText,
    shownAt: shortText,
    wording: longText,
    instructions: longText,
    explanationRoute: longText.optional(),
    contestRoute: longText.optional(),
  }),
  form: {
    audience: {
      label: 'Audience',
      help: 'Users, affected people, or both.',
      input: 'text',
    },
    shownAt: {
      label: 'Where and when it is shown',
      help: 'At the first contact at the latest.',
      input: 'text',
    },
    wording: { label: 'Wording', input: 'longText' },
    instructions: {
      label: 'Instructions for use',
      help: 'What it is for, what it is not for, how far to rely on it.',
      input: 'longText',
    },
    explanationRoute: {
      label: 'How a person gets an explanation',
      input: 'longText',
    },
    contestRoute: {
      label: 'How a person contests the outcome',
      help: 'Whom they reach, who decides anew, by when.',
      input: 'longText',
    },
  },
  measures: {
    explanationOffered: '1 where a person can get an explanation, else 0',
    contestOffered: '1 where a person can contest the outcome, else 0',
  },
  measure: ({ explanationRoute, contestRoute }) => [
    {
      name: 'explanationOffered',
      value: Number(explanationRoute !== undefined),
    },
    { name: 'contestOffered', value: Number(contestRoute !== undefined) },
  ],
});
