import { ChainVerifier } from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import { CheckpointStore } from '../ledger/CheckpointStore';
import { LedgerReader } from '../ledger/LedgerReader';
import { SigningKeys } from '../ledger/SigningKeys';
import { mockServices } from '@backstage/backend-test-utils';

/** What is wrong with the chains of a ledger, one line each; none where all verify. */
export async function chainProblems(knex: Knex): Promise<string[]> {
  const chains: string[] = await knex('ledger_entries')
    .distinct()
    .pluck('chain');
  const problems: string[] = [];
  const keys = new SigningKeys({ knex, logger: mockServices.logger.mock() });
  for (const chain of chains) {
    const checkpoints = await new CheckpointStore().ofChain(knex, chain);
    const verifier = new ChainVerifier({
      chain,
      checkpoints,
      trust: {
        keys: await keys.publicKeys(
          knex,
          checkpoints.map(({ keyId }) => keyId),
        ),
      },
    });
    for await (const { entry, actor } of new LedgerReader().entries(
      knex,
      chain,
    )) {
      verifier.add(entry, actor);
    }
    const { broken } = verifier.finish();
    if (broken) {
      problems.push(`${chain} ${broken.sequence}: ${broken.what}`);
    }
  }
  return problems;
}
