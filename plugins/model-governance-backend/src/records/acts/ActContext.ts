import type { Policy } from '@modelgov/backstage-plugin-model-governance-common';
import type { Person } from '../Person';
import type { RecordContext } from '../RecordWriter';

/** What an act is made of inside the transaction. */
export interface ActContext extends RecordContext {
  policy: Policy;
  /** Who acts. */
  person: Person;
  /** Id of the record that the act is about, as the path says. */
  about?: string;
}
