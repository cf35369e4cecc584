import { z } from 'zod';
import { defineEvidenceType } from '../defineEvidenceType';
import { longText, rows, shortText } from '../payloadSchemas';

const deadlineSchema = z.strictObject({
  event: shortText,
  recipient: shortText,
  hours: z.number().min(0),
});

/** Who leads when something goes wrong, who is told, and by when. */
export const incidentResponsePlan = defineEvidenceType({
  type: 'incident-response-plan',
  title: 'Incident response plan',
  description: 'Who leads when something goes wrong, who is told, and by when.',
  payload: z.strictObject({
    leader: shortText,
    deputy: shortText.optional(),
    contact: shortText,
    escalation: longText,
    deadlines: rows(deadlineSchema),
    exercisedOn: z.iso.date().optional(),
  }),
  form: {
    leader: { label: 'Leader', input: 'text' },
    deputy: { label: 'Deputy', input: 'text' },
    contact: {
      label: 'Where to report',
      help: 'The channel that is answered at any hour.',
      input: 'text',
    },
    escalation: {
      label: 'Escalation',
      help: 'What counts as serious, and who is called then, in which order.',
      input: 'longText',
    },
    deadlines: {
      label: 'Deadlines',
      input: 'table',
      columns: {
        event: { label: 'Event', input: 'text' },
        recipient: {
          label: 'Who is told',
          help: 'Authorities, customers, affected people, management.',
          input: 'text',
        },
        hours: { label: 'Within hours', input: 'number' },
      },
    },
    exercisedOn: { label: 'Last exercised on', input: 'date' },
  },
  measures: {},
  measure: () => [],
});
