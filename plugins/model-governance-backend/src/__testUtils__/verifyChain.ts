import type { Knex } from 'knex';
import { GENESIS_HASH, hashEntry, hashPayload } from '../store/Ledger';

/** What is wrong with the chains of a ledger, one line each; none where all verify. */
export async function chainProblems(knex: Knex): Promise<string[]> {
  const rows = await knex('ledger_entries')
    .join('ledger_payloads', builder =>
      builder
        .on('ledger_payloads.chain', 'ledger_entries.chain')
        .andOn('ledger_payloads.sequence', 'ledger_entries.sequence'),
    )
    .select(
      'ledger_entries.*',
      'ledger_payloads.salt',
      'ledger_payloads.payload',
    )
    .orderBy(['ledger_entries.chain', 'ledger_entries.sequence']);
  const [{ entries }] = await knex('ledger_entries').count({ entries: '*' });
  const problems =
    Number(entries) === rows.length ? [] : ['an entry has no payload'];
  let previous = { chain: '', sequence: 0, hash: GENESIS_HASH };
  for (const row of rows) {
    if (row.chain !== previous.chain) {
      previous = { chain: row.chain, sequence: 0, hash: GENESIS_HASH };
    }
    const name = `${row.chain} ${row.sequence}`;
    const expected = hashEntry({
      chain: row.chain,
      sequence: previous.sequence + 1,
      at: row.at,
      type: row.type,
      recordId: row.record_id,
      actorId: row.actor_id,
      payloadHash: hashPayload(row.salt, JSON.parse(row.payload)),
      previousHash: previous.hash,
    });
    if (row.hash !== expected) {
      problems.push(`${name} does not verify`);
    }
    previous = row;
  }
  return problems;
}
