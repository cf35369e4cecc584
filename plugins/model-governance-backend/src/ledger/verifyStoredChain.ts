import {
  ChainVerifier,
  type Verification,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import type { RecordStore } from '../store';
import type { CheckpointStore } from './CheckpointStore';
import type { LedgerReader } from './LedgerReader';
import { RecordComparison } from './RecordComparison';
import type { SigningKeys } from './SigningKeys';

/** What a chain is verified with. */
interface ChainSources {
  records: RecordStore;
  reader: LedgerReader;
  checkpoints: CheckpointStore;
  keys: SigningKeys;
}

/** Verifies the chain of a model and the records that belong to it, as they are stored, some hundred entries at a time. */
export async function verifyStoredChain(
  tx: Knex,
  chain: string,
  { records, reader, checkpoints, keys }: ChainSources,
): Promise<Verification> {
  const { proofs, problem } = await checkpoints.ofChain(tx, chain);
  const verifier = new ChainVerifier({
    chain,
    checkpoints: proofs,
    trust: {
      keys: await keys.publicKeys(
        tx,
        proofs.map(({ keyId }) => keyId),
      ),
      trustedKeys: keys.trustedKeys,
    },
  });
  const comparison = new RecordComparison({ knex: tx, records, chain });
  for await (const batch of reader.batches(tx, chain)) {
    batch.forEach(({ entry, actor }) => verifier.add(entry, actor));
    await comparison.add(batch);
  }
  return verifier.finish((await comparison.finish()) ?? problem);
}
