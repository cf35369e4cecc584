import type { Policy } from '@modelgov/backstage-plugin-model-governance-common';
import type { Person } from '../Person';
import type { RecordContext } from '../RecordWriter';

/** The person for whom a deputy acts, and the delegation under which they do. */
export interface Principal extends Person {
  delegationId: string;
}

/** What an act is made of inside the transaction. */
export interface ActContext extends RecordContext {
  policy: Policy;
  /** Who acts. */
  person: Person;
  /** For whom they act, where they say that they act for somebody. */
  principal?: Principal;
  /** Id of the record that the act is about, as the path says. */
  about?: string;
  /** The digest of what the link of evidence leads to, where it was read for the act. */
  linkDigest?: string;
}
