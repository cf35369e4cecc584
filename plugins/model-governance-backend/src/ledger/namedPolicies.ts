import type {
  ExportedRecord,
  ModelRecords,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import { inList } from '../database';

/** Every policy that the records of a model name, by version or by digest, and the one given. */
export async function namedPolicies(
  knex: Knex,
  { assessments, evidence, signOffs, acts }: ModelRecords,
  current: { digest: string },
): Promise<ExportedRecord['policies']> {
  const records = [...assessments, ...evidence, ...signOffs, ...acts];
  const digests = [...signOffs, ...acts].flatMap(record =>
    'subject' in record ? [record.subject.policy.digest] : [],
  );
  const rows: { document: string }[] = await knex('policies')
    .where(inList(knex, 'digest', [...digests, current.digest]))
    .orWhere(
      inList(
        knex,
        'version',
        records.map(({ policyVersion }) => policyVersion),
      ),
    )
    .orderBy('digest')
    .select('document');
  return rows.map(({ document }) => JSON.parse(document));
}
