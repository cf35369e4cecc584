import { z } from 'zod';
import { defineEvidenceType } from '../defineEvidenceType';
import { namesOf } from '../namesOf';
import { checkbox, rows, shortText } from '../payloadSchemas';

const caseSchema = z.strictObject({
  name: shortText,
  perturbation: shortText,
  metric: shortText,
  baseline: z.number(),
  perturbed: z.number(),
  passed: checkbox,
});

/** How a version behaves under stress and at the edges of its inputs. */
export const robustnessTest = defineEvidenceType({
  type: 'robustness-test',
  title: 'Robustness test',
  description: 'Stress and edge cases, each with the metric before and after.',
  payload: z.strictObject({ dataset: shortText, cases: rows(caseSchema) }),
  form: {
    dataset: { label: 'Dataset', input: 'text' },
    cases: {
      label: 'Cases',
      input: 'table',
      columns: {
        name: { label: 'Case', input: 'text' },
        perturbation: {
          label: 'What was changed',
          help: 'Noise, missing fields, rare inputs, shifted population, load.',
          input: 'text',
        },
        metric: { label: 'Metric', input: 'text' },
        baseline: { label: 'Before', input: 'number' },
        perturbed: { label: 'After', input: 'number' },
        passed: { label: 'Passed', input: 'checkbox' },
      },
    },
  },
  measures: { casesFailed: 'cases that did not pass' },
  measure({ cases }) {
    const failed = cases.filter(({ passed }) => !passed);
    return [
      {
        name: 'casesFailed',
        value: failed.length,
        of: namesOf(failed.map(({ name }) => name)),
      },
    ];
  },
});
