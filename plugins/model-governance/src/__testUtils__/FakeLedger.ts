import {
  ChainVerifier,
  GENESIS_HASH,
  hashEntry,
  hashPayload,
  type LedgerListEntry,
  type Verification,
} from '@modelgov/backstage-plugin-model-governance-common';

interface StoredEntry extends LedgerListEntry {
  salt: string;
  payload: Record<string, unknown>;
}

/** The chains of ledgers in memory, hashed as the real ones are; one chain per model, named by its ref. */
export class FakeLedger {
  readonly #chains = new Map<string, StoredEntry[]>();

  append(
    entityRef: string,
    type: string,
    record: { id: string; recordedBy: string; recordedAt: string },
  ): void {
    const entries = this.#entries(entityRef);
    const { recordedBy, ...payload } = record;
    const salt = `salt of ${record.id}`;
    const entry = {
      chain: entityRef,
      sequence: entries.length + 1,
      at: record.recordedAt,
      type,
      recordId: record.id,
      actorId: recordedBy,
      payloadHash: hashPayload(salt, payload),
      previousHash: entries.at(-1)?.hash ?? GENESIS_HASH,
    };
    this.#chains.set(entityRef, [
      ...entries,
      {
        ...entry,
        hash: hashEntry(entry),
        actor: recordedBy,
        erased: false,
        salt,
        payload,
      },
    ]);
  }

  /** Newest first. */
  list(entityRef: string): LedgerListEntry[] {
    return this.#entries(entityRef)
      .map(({ salt: _salt, payload: _payload, ...entry }) => entry)
      .reverse();
  }

  verify(entityRef: string): Verification {
    const verifier = new ChainVerifier({
      chain: entityRef,
      checkpoints: [],
      trust: { keys: [] },
    });
    for (const { actor, actorId, ...entry } of this.#entries(entityRef)) {
      verifier.add({ ...entry, actorId }, { id: actorId, principal: actor });
    }
    return verifier.finish();
  }

  /** Puts something else in the place of what an entry says, as a forger would. */
  forge(entityRef: string, sequence: number): void {
    this.#entries(entityRef)[sequence - 1].payload.forged = true;
  }

  #entries(entityRef: string): StoredEntry[] {
    return this.#chains.get(entityRef) ?? [];
  }
}
