import { z } from 'zod';
import { defineEvidenceType } from '../defineEvidenceType';
import { checkbox, longText, shortText } from '../payloadSchemas';

/** How a version is taken back or switched off, and whether that was tried. */
export const rollbackPlan = defineEvidenceType({
  type: 'rollback-plan',
  title: 'Roll-back plan',
  description:
    'How the model is taken back or switched off, who decides, and whether it was tried.',
  payload: z.strictObject({
    triggers: longText,
    decidedBy: shortText,
    rollback: longText,
    switchOff: longText,
    rehearsedOn: z.iso.date().optional(),
    rehearsalPassed: checkbox,
  }),
  form: {
    triggers: { label: 'When it is done', input: 'longText' },
    decidedBy: { label: 'Who decides', input: 'text' },
    rollback: {
      label: 'Steps back to the last good version',
      input: 'longText',
    },
    switchOff: {
      label: 'Steps to switch off',
      help: 'And what does the work meanwhile.',
      input: 'longText',
    },
    rehearsedOn: { label: 'Last rehearsed on', input: 'date' },
    rehearsalPassed: { label: 'The rehearsal succeeded', input: 'checkbox' },
  },
  measures: {
    rehearsed: '1 where a rehearsal took place and succeeded, else 0',
  },
  measure: ({ rehearsedOn, rehearsalPassed }) => [
    {
      name: 'rehearsed',
      value: Number(rehearsedOn !== undefined && rehearsalPassed),
      of: rehearsedOn,
    },
  ],
});
