import { NotFoundError } from '@backstage/errors';
import type { ActKind } from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import type { RecordStore } from '../store';
import type { LinkReader } from './LinkReader';
import { verifiableLink } from './verifiableLink';

interface LinkVerificationOptions {
  knex: Knex;
  records: RecordStore;
  reader: LinkReader;
}

/** Reads what evidence links to before its verification is recorded: no transaction waits for another host. */
export class LinkVerification {
  readonly #options: LinkVerificationOptions;

  constructor(options: LinkVerificationOptions) {
    this.#options = options;
  }

  /**
   * The digest of what evidence links to, for an act that verifies it; `undefined` for other acts, and for one that is
   * recorded already.
   *
   * @throws NotFoundError where the model has no such evidence
   * @throws InputError where it cannot be verified
   */
  async digestFor(
    kind: ActKind,
    act: { id: string; entityRef: string; about?: string },
  ): Promise<string | undefined> {
    const { knex, records, reader } = this.#options;
    if (
      kind !== 'evidence-verification' ||
      (await records.find(knex, kind, act.id))
    ) {
      return undefined;
    }
    const evidence =
      act.about && (await records.find(knex, 'evidence', act.about))?.record;
    if (!evidence || evidence.entityRef !== act.entityRef) {
      throw new NotFoundError(`${act.entityRef} has no evidence ${act.about}`);
    }
    return reader.digestOf(verifiableLink(evidence));
  }
}
