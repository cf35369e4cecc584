import { z } from 'zod';
import { defineEvidenceType } from '../defineEvidenceType';
import { checkbox, count, longText, shortText } from '../payloadSchemas';

/** What security found in a version and its surroundings. */
export const securityReview = defineEvidenceType({
  type: 'security-review',
  title: 'Security review',
  description:
    'A review by security of the model, its pipeline and the service around it.',
  sensitive: true,
  payload: z.strictObject({
    reviewer: shortText,
    scope: longText,
    openCritical: count,
    openHigh: count,
    openMedium: count,
    leastPrivilege: checkbox,
  }),
  form: {
    reviewer: {
      label: 'Reviewer',
      help: 'The person or team of security; not the people who built it.',
      input: 'text',
    },
    scope: {
      label: 'Scope',
      help: 'What was looked at: artefact, supply chain, pipeline, service, prompts.',
      input: 'longText',
    },
    openCritical: { label: 'Open critical findings', input: 'number' },
    openHigh: { label: 'Open high findings', input: 'number' },
    openMedium: { label: 'Open medium findings', input: 'number' },
    leastPrivilege: {
      label:
        'Access to model, data and logs was checked: nobody has more than they need',
      input: 'checkbox',
    },
  },
  measures: {
    openCritical: 'open critical findings',
    openHigh: 'open high findings',
    openMedium: 'open medium findings',
    leastPrivilege:
      '1 where access was checked and is no wider than needed, else 0',
  },
  measure: ({ openCritical, openHigh, openMedium, leastPrivilege }) => [
    { name: 'openCritical', value: openCritical },
    { name: 'openHigh', value: openHigh },
    { name: 'openMedium', value: openMedium },
    { name: 'leastPrivilege', value: Number(leastPrivilege) },
  ],
});
