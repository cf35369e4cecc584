import { z } from 'zod';
import { defineEvidenceType } from '../defineEvidenceType';
import {
  disparityDifference,
  disparityRatio,
  GROUP_METRICS,
} from '../disparity';
import { rate, rows, shortText } from '../payloadSchemas';

const groupSchema = z.strictObject({
  group: shortText,
  size: z.number().int().min(1),
  selectionRate: rate.optional(),
  truePositiveRate: rate.optional(),
  falsePositiveRate: rate.optional(),
});

const payloadSchema = z
  .strictObject({
    attribute: shortText,
    dataset: shortText,
    groups: rows(groupSchema).min(2),
  })
  .superRefine(({ groups }, context) => {
    const refuse = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path: ['groups', ...path], message });
    groups.forEach(({ group }, index) => {
      if (groups.findIndex(other => other.group === group) < index) {
        refuse([index, 'group'], `names "${group}" a second time`);
      }
    });
    const given = GROUP_METRICS.filter(metric =>
      groups.some(group => group[metric] !== undefined),
    );
    if (given.length === 0) {
      refuse([0, 'selectionRate'], 'at least one rate must be given');
    }
    for (const metric of given) {
      groups.forEach((group, index) => {
        if (group[metric] === undefined) {
          refuse([index, metric], 'must be given for every group or for none');
        }
      });
    }
  });

/** How outcomes differ between groups of people. */
export const fairnessEvaluation = defineEvidenceType({
  type: 'fairness-evaluation',
  title: 'Fairness evaluation',
  description:
    'How the outcomes of this version differ between groups of people.',
  payload: payloadSchema,
  form: {
    attribute: {
      label: 'Protected attribute',
      help: 'What sets the groups apart, such as sex. Put all attributes that matter into one record: the newest counts.',
      input: 'text',
    },
    dataset: { label: 'Dataset', input: 'text' },
    groups: {
      label: 'Groups',
      help: 'At least two. Give a rate for every group or for none; rates are between 0 and 1.',
      input: 'table',
      columns: {
        group: { label: 'Group', input: 'text' },
        size: { label: 'People', input: 'number' },
        selectionRate: {
          label: 'Selection rate',
          help: 'The share that got the favourable outcome.',
          input: 'number',
        },
        truePositiveRate: {
          label: 'True positive rate',
          help: 'Of those who should have got it, the share that did.',
          input: 'number',
        },
        falsePositiveRate: {
          label: 'False positive rate',
          help: 'Of those who should not have got it, the share that did.',
          input: 'number',
        },
      },
    },
  },
  measures: {
    disparityRatio:
      'lowest rate ÷ highest rate between groups, the smallest over all metrics (0 to 1, 1 is equal)',
    disparityDifference:
      'highest rate − lowest rate between groups, the largest over all metrics (0 to 1, 0 is equal)',
  },
  measure: ({ groups }) => [
    { name: 'disparityRatio', ...disparityRatio(groups) },
    { name: 'disparityDifference', ...disparityDifference(groups) },
  ],
});
