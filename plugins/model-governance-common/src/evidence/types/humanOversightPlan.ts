import { z } from 'zod';
import { defineEvidenceType } from '../defineEvidenceType';
import { namesOf } from '../namesOf';
import { checkbox, longText, rows, shortText } from '../payloadSchemas';

const overseerSchema = z.strictObject({
  who: shortText,
  authority: shortText,
  trained: checkbox,
});

/** Who watches over a model and how they stop or overrule it. */
export const humanOversightPlan = defineEvidenceType({
  type: 'human-oversight-plan',
  title: 'Human oversight plan',
  description:
    'Who watches over the model, how they overrule or stop it, and what an agent may do on its own.',
  payload: z.strictObject({
    overseers: rows(overseerSchema),
    override: longText,
    toolLimits: longText.optional(),
    spendingLimits: longText.optional(),
    irreversibleActs: longText.optional(),
  }),
  form: {
    overseers: {
      label: 'Overseers',
      input: 'table',
      columns: {
        who: { label: 'Person or group', input: 'text' },
        authority: {
          label: 'What they may decide',
          input: 'text',
        },
        trained: { label: 'Trained for it', input: 'checkbox' },
      },
    },
    override: {
      label: 'How they overrule or stop it',
      input: 'longText',
    },
    toolLimits: {
      label: 'Agents: tools',
      help: 'The tools and data that it may use, with the rights of each.',
      input: 'longText',
    },
    spendingLimits: {
      label: 'Agents: limits of spending',
      help: 'Money, calls and time, and what happens at the limit.',
      input: 'longText',
    },
    irreversibleActs: {
      label: 'Agents: acts that wait for a person',
      help: 'What cannot be undone, and who releases it.',
      input: 'longText',
    },
  },
  measures: {
    untrainedOverseers: 'overseers who are not trained',
    toolsLimited: '1 where the tools of an agent are limited, else 0',
    spendingLimited: '1 where the spending of an agent is limited, else 0',
    irreversibleActsHeld:
      '1 where irreversible acts of an agent wait for a person, else 0',
  },
  measure({ overseers, toolLimits, spendingLimits, irreversibleActs }) {
    const untrained = overseers.filter(({ trained }) => !trained);
    return [
      {
        name: 'untrainedOverseers',
        value: untrained.length,
        of: namesOf(untrained.map(({ who }) => who)),
      },
      { name: 'toolsLimited', value: Number(toolLimits !== undefined) },
      { name: 'spendingLimited', value: Number(spendingLimits !== undefined) },
      {
        name: 'irreversibleActsHeld',
        value: Number(irreversibleActs !== undefined),
      },
    ];
  },
});
