import { z } from 'zod';
import { defineEvidenceType } from '../defineEvidenceType';
import { namesOf } from '../namesOf';
import { checkbox, oneOf, rows, shortText } from '../payloadSchemas';

const KINDS = [
  { value: 'model', label: 'Model' },
  { value: 'data', label: 'Data' },
  { value: 'code', label: 'Code' },
];

const itemSchema = z.strictObject({
  component: shortText,
  kind: oneOf(KINDS),
  licence: shortText,
  permitted: checkbox,
});

/** Whether the licences of all parts permit the use. */
export const licenceReview = defineEvidenceType({
  type: 'licence-review',
  title: 'Licence review',
  description:
    'The licences of model, data and code, and whether each permits this use.',
  payload: z.strictObject({ reviewer: shortText, items: rows(itemSchema) }),
  form: {
    reviewer: { label: 'Reviewer', input: 'text' },
    items: {
      label: 'Components',
      input: 'table',
      columns: {
        component: { label: 'Component', input: 'text' },
        kind: { label: 'Kind', input: 'select', options: KINDS },
        licence: {
          label: 'Licence',
          help: 'An SPDX identifier or the name of the contract.',
          input: 'text',
        },
        permitted: { label: 'Permits this use', input: 'checkbox' },
      },
    },
  },
  measures: {
    notPermitted: 'components whose licence does not permit the use',
  },
  measure({ items }) {
    const refused = items.filter(({ permitted }) => !permitted);
    return [
      {
        name: 'notPermitted',
        value: refused.length,
        of: namesOf(refused.map(({ component }) => component)),
      },
    ];
  },
});
