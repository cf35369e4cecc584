import { z } from 'zod';
import { defineEvidenceType } from '../defineEvidenceType';
import { namesOf } from '../namesOf';
import { rows, shortText } from '../payloadSchemas';

const datasetSchema = z.strictObject({
  name: shortText,
  role: shortText.optional(),
  digest: shortText.optional(),
});

const parameterSchema = z.strictObject({ name: shortText, value: shortText });

/** What a registry knows of how a version was made. */
export const versionRecord = defineEvidenceType({
  type: 'version-record',
  title: 'Version record',
  description: 'What a registry knows of how this version was made.',
  payload: z.strictObject({
    registry: shortText,
    name: shortText,
    run: shortText.optional(),
    runLink: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .optional(),
    createdBy: shortText.optional(),
    createdOn: z.iso.date().optional(),
    licence: shortText.optional(),
    datasets: rows(datasetSchema).optional(),
    parameters: rows(parameterSchema).optional(),
  }),
  form: {
    registry: { label: 'Registry', input: 'text' },
    name: { label: 'Name in the registry', input: 'text' },
    run: { label: 'Run that made it', input: 'text' },
    runLink: {
      label: 'Link to the run',
      help: 'Begins with https://.',
      input: 'text',
    },
    createdBy: {
      label: 'Created by',
      help: 'As the registry calls the person or the account.',
      input: 'text',
    },
    createdOn: { label: 'Created on', input: 'date' },
    licence: {
      label: 'Licence',
      help: 'An SPDX identifier or the name of the contract.',
      input: 'text',
    },
    datasets: {
      label: 'Datasets',
      input: 'table',
      columns: {
        name: { label: 'Dataset', input: 'text' },
        role: {
          label: 'Role',
          help: 'What it was used for, such as training.',
          input: 'text',
        },
        digest: { label: 'Digest', input: 'text' },
      },
    },
    parameters: {
      label: 'Parameters',
      input: 'table',
      columns: {
        name: { label: 'Parameter', input: 'text' },
        value: { label: 'Value', input: 'text' },
      },
    },
  },
  measures: {
    runKnown: '1 where the run that made it is named, else 0',
    datasets: 'datasets that are named',
    datasetsWithoutDigest: 'datasets that are named without a digest',
    parameters: 'parameters that are recorded',
  },
  measure({ run, datasets = [], parameters = [] }) {
    const unpinned = datasets.filter(({ digest }) => !digest);
    return [
      { name: 'runKnown', value: run ? 1 : 0 },
      { name: 'datasets', value: datasets.length },
      {
        name: 'datasetsWithoutDigest',
        value: unpinned.length,
        of: namesOf(unpinned.map(({ name }) => name)),
      },
      { name: 'parameters', value: parameters.length },
    ];
  },
});
