import { z } from 'zod';
import { defineEvidenceType } from '../defineEvidenceType';
import { namesOf } from '../namesOf';
import { checkbox, longText, rows, shortText } from '../payloadSchemas';

const checkSchema = z.strictObject({
  check: shortText,
  result: shortText,
  passed: checkbox,
});

/** Whether a dataset is representative and sound. */
export const dataSheet = defineEvidenceType({
  type: 'data-sheet',
  title: 'Data sheet',
  description:
    'Whom the data stands for, where it falls short, and the checks of its quality.',
  payload: z.strictObject({
    datasets: shortText,
    population: longText,
    representativeness: longText,
    gaps: longText,
    checks: rows(checkSchema),
  }),
  form: {
    datasets: { label: 'Datasets', input: 'text' },
    population: {
      label: 'Intended population',
      help: 'The people or things that the model will be used on.',
      input: 'longText',
    },
    representativeness: {
      label: 'Representativeness',
      help: 'How the data compares with that population, group by group.',
      input: 'longText',
    },
    gaps: { label: 'Known gaps and biases', input: 'longText' },
    checks: {
      label: 'Quality checks',
      help: 'Completeness, duplicates, label errors, leakage, age.',
      input: 'table',
      columns: {
        check: { label: 'Check', input: 'text' },
        result: { label: 'Result', input: 'text' },
        passed: { label: 'Passed', input: 'checkbox' },
      },
    },
  },
  measures: { failedChecks: 'quality checks that did not pass' },
  measure({ checks }) {
    const failed = checks.filter(({ passed }) => !passed);
    return [
      {
        name: 'failedChecks',
        value: failed.length,
        of: namesOf(failed.map(({ check }) => check)),
      },
    ];
  },
});
