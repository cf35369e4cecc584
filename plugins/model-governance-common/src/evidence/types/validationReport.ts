import { z } from 'zod';
import { defineEvidenceType } from '../defineEvidenceType';
import { namesOf } from '../namesOf';
import { checkbox, longText, oneOf, rows, shortText } from '../payloadSchemas';

const CONCLUSIONS = [
  { value: 'fit', label: 'Fit for the intended use' },
  { value: 'fit-within-limits', label: 'Fit within stated limits' },
  { value: 'not-fit', label: 'Not fit' },
];

const SEVERITIES = [
  { value: 'high', label: 'High' },
  { value: 'medium', label: 'Medium' },
  { value: 'low', label: 'Low' },
];

const findingSchema = z.strictObject({
  finding: shortText,
  severity: oneOf(SEVERITIES),
  closed: checkbox,
});

/** What somebody independent concluded about a version. */
export const validationReport = defineEvidenceType({
  type: 'validation-report',
  title: 'Validation report',
  description:
    'The challenge of somebody who did not build the model, with a conclusion.',
  payload: z.strictObject({
    validator: shortText,
    independence: longText,
    scope: longText,
    conclusion: oneOf(CONCLUSIONS),
    findings: rows(findingSchema).optional(),
  }),
  form: {
    validator: { label: 'Validator', input: 'text' },
    independence: {
      label: 'Independence',
      help: 'Why the validator has no stake in the model, by team and by reporting line.',
      input: 'longText',
    },
    scope: {
      label: 'What was challenged',
      help: 'Concept, data, method, implementation, results, use.',
      input: 'longText',
    },
    conclusion: {
      label: 'Conclusion',
      input: 'select',
      options: CONCLUSIONS,
    },
    findings: {
      label: 'Findings',
      input: 'table',
      columns: {
        finding: { label: 'Finding', input: 'text' },
        severity: { label: 'Severity', input: 'select', options: SEVERITIES },
        closed: { label: 'Closed', input: 'checkbox' },
      },
    },
  },
  measures: {
    fitForUse: '0 where the conclusion is "not fit", else 1',
    openFindings: 'findings that are not closed',
    openHighFindings: 'findings of high severity that are not closed',
  },
  measure({ conclusion, findings = [] }) {
    const open = findings.filter(({ closed }) => !closed);
    const openHigh = open.filter(({ severity }) => severity === 'high');
    return [
      { name: 'fitForUse', value: Number(conclusion !== 'not-fit') },
      { name: 'openFindings', value: open.length },
      {
        name: 'openHighFindings',
        value: openHigh.length,
        of: namesOf(openHigh.map(({ finding }) => finding)),
      },
    ];
  },
});
