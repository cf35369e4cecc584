import { InputError } from '@backstage/errors';
import type { ImportedRecord } from '@modelgov/backstage-plugin-model-governance-node';
import { DateTime, Duration } from 'luxon';
import { parse } from 'yaml';
import { z } from 'zod';
import { datesFromAges } from './datesFromAges';
import {
  exampleRecordsFileSchema,
  type ExampleRecordsFile,
} from './exampleRecordsFileSchema';

/** The records of one file; throws `InputError` naming the file and the place that is wrong. */
export function readExampleRecordsFile(
  text: string,
  path: string,
  now: DateTime,
): ImportedRecord[] {
  const result = exampleRecordsFileSchema.safeParse(parseYaml(text, now));
  if (!result.success) {
    throw new InputError(`${path}: ${z.prettifyError(result.error)}`);
  }
  const { model, records } = result.data;
  return records.map(record => toImported(model, record, now));
}

/** Resolves the days inside contents; the `ago` of a record itself stays a duration. */
function parseYaml(text: string, now: DateTime): unknown {
  const file = z
    .looseObject({
      records: z.array(z.looseObject({ content: z.unknown() })).optional(),
    })
    .parse(parse(text));
  return {
    ...file,
    records: file.records?.map(record => ({
      ...record,
      content: datesFromAges(record.content, now),
    })),
  };
}

function toImported(
  entityRef: string,
  record: ExampleRecordsFile['records'][number],
  now: DateTime,
): ImportedRecord {
  const { by, ago, modelVersion, ...kindAndContent } = record;
  return {
    entityRef,
    recordedBy: by,
    recordedAt: now.minus(Duration.fromISO(ago)).toJSDate(),
    modelVersion,
    ...kindAndContent,
  };
}
