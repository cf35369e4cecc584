import { brokenCheckpoint } from './brokenCheckpoint';
import { brokenLink } from './brokenLink';
import type { CheckpointProof } from './Checkpoint';
import { ERASURE_TYPE, erasurePayloadSchema } from './Erasure';
import type { ExportedActor, ExportedEntry } from './ExportedRecord';
import { GENESIS_HASH } from './LedgerEntry';
import { namesActor } from './namesActor';
import type { Problem } from './Problem';
import type { Trust } from './signatureProblem';
import { statementsOf } from './statementsOf';
import type { Verification } from './Verification';

/**
 * Verifies a chain entry by entry, so that a long one need not be held at once: `add` every entry, the oldest first,
 * then `finish`.
 *
 * @public
 */
export class ChainVerifier {
  readonly #chain: string;
  readonly #trust: Trust;
  readonly #checkpoints: CheckpointProof[] = [];
  readonly #brokenCheckpoint: string | undefined;
  /** The first checkpoint that saw each head. */
  readonly #heads = new Map<number, CheckpointProof>();
  readonly #erased: number[] = [];
  readonly #withheld: number[] = [];
  readonly #accounted = new Set<number>();
  /** The first entry of each actor without a name. */
  readonly #nameless = new Map<string, number>();
  readonly #erasedActors = new Set<string>();
  readonly #unbound = new Set<string>();
  #last = { sequence: 0, hash: GENESIS_HASH };
  #entries = 0;
  #broken: Problem | undefined;

  constructor(options: {
    chain: string;
    /** Those that cover the chain, the oldest first. */
    checkpoints: readonly CheckpointProof[];
    trust: Trust;
  }) {
    this.#chain = options.chain;
    this.#trust = options.trust;
    for (const checkpoint of options.checkpoints) {
      const problem = brokenCheckpoint(
        checkpoint,
        this.#checkpoints.at(-1),
        this.#chain,
        this.#trust,
      );
      if (problem) {
        this.#brokenCheckpoint = problem;
        break;
      }
      this.#checkpoints.push(checkpoint);
      if (!this.#heads.has(checkpoint.head.sequence)) {
        this.#heads.set(checkpoint.head.sequence, checkpoint);
      }
    }
  }

  /** @param actor - who recorded the entry; absent where it is not known */
  add(entry: ExportedEntry, actor: ExportedActor | undefined): void {
    this.#entries++;
    if (this.#broken) {
      return;
    }
    this.#broken =
      brokenLink(entry, actor, this.#chain, this.#last) ??
      this.#rewritten(entry);
    if (this.#broken) {
      return;
    }
    this.#last = { sequence: entry.sequence, hash: entry.hash };
    const naming = namesActor(actor);
    if (naming === 'none' && !this.#nameless.has(entry.actorId)) {
      this.#nameless.set(entry.actorId, entry.sequence);
    } else if (naming === 'unbound') {
      this.#unbound.add(entry.actorId);
    }
    if (entry.withheld) {
      this.#withheld.push(entry.sequence);
    } else if (!entry.payload) {
      this.#erased.push(entry.sequence);
    } else if (entry.type === ERASURE_TYPE) {
      const erasure = erasurePayloadSchema.safeParse(entry.payload).data;
      erasure?.entries.forEach(sequence => this.#accounted.add(sequence));
      this.#erasedActors.add(erasure?.actorId ?? '');
    }
  }

  /** @param elsewhere - what is known to be wrong beside the chain; told where the chain itself is right */
  finish(elsewhere?: Problem): Verification {
    const broken =
      this.#broken ??
      this.#missingAtEnd() ??
      this.#gone() ??
      (this.#brokenCheckpoint ? { what: this.#brokenCheckpoint } : undefined) ??
      elsewhere;
    const newest = broken ? undefined : this.#checkpoints.at(-1);
    const since = newest && this.#heads.get(newest.head.sequence);
    const verdict = since ? 'unaltered' : 'consistent';
    const result: Omit<Verification, 'statements'> = {
      verdict: broken ? 'broken' : verdict,
      chain: this.#chain,
      entries: this.#entries,
      head: this.#last.sequence ? this.#last : undefined,
      broken: broken && { chain: this.#chain, ...broken },
      unaltered: since && {
        upTo: since.head.sequence,
        since: since.at,
        checkpoint: since.number,
        keyId: since.keyId,
      },
      checkpoints: this.#checkpoints.length,
      erased: this.#erased,
      withheld: this.#withheld,
    };
    return {
      ...result,
      statements: statementsOf(result, this.#trust, {
        nameless: this.#nameless.size,
        unbound: this.#unbound.size,
      }),
    };
  }

  #rewritten({ sequence, hash }: ExportedEntry) {
    const checkpoint = this.#heads.get(sequence);
    return checkpoint && checkpoint.head.hash !== hash
      ? {
          sequence,
          what: `it is not the one that checkpoint ${checkpoint.number} saw at ${checkpoint.at}; it or an entry before it was rewritten since`,
        }
      : undefined;
  }

  #missingAtEnd() {
    const newest = this.#checkpoints.at(-1);
    return newest && newest.head.sequence > this.#last.sequence
      ? {
          sequence: this.#last.sequence + 1,
          what: `it is missing; checkpoint ${newest.number} saw ${newest.head.sequence} entries at ${newest.at}`,
        }
      : undefined;
  }

  #gone() {
    const payload = this.#erased.find(each => !this.#accounted.has(each));
    if (payload !== undefined) {
      return {
        sequence: payload,
        what: 'its payload is gone, and no erasure tells of it',
      };
    }
    const name = [...this.#nameless].find(
      ([actorId]) => !this.#erasedActors.has(actorId),
    );
    return name
      ? {
          sequence: name[1],
          what: 'the name of who recorded it is gone, and no erasure tells of it',
        }
      : undefined;
  }
}
