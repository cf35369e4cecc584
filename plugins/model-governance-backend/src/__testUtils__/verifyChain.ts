import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { CheckpointStore } from '../ledger/CheckpointStore';
import { LedgerReader } from '../ledger/LedgerReader';
import { SigningKeys } from '../ledger/SigningKeys';
import { verifyStoredChain } from '../ledger/verifyStoredChain';
import { RecordStore } from '../store';

/** What is wrong with the chains of a ledger and their records, one line each; none where all verify. */
export async function chainProblems(knex: Knex): Promise<string[]> {
  const chains: string[] = await knex('ledger_entries')
    .distinct()
    .pluck('chain');
  const problems: string[] = [];
  const sources = {
    records: new RecordStore(),
    reader: new LedgerReader(),
    checkpoints: new CheckpointStore(),
    keys: new SigningKeys({ knex, logger: mockServices.logger.mock() }),
  };
  for (const chain of chains) {
    const { broken } = await verifyStoredChain(knex, chain, sources);
    if (broken) {
      problems.push(`${chain} ${broken.sequence}: ${broken.what}`);
    }
  }
  return problems;
}
