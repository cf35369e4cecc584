/** The annotation that marks a user of the catalog as an example person; its value is a {@link ExamplePersonGroup}. */
export const EXAMPLE_PERSON_ANNOTATION = 'modelgov.io/example-person';

/** What an example person mostly does, which orders the choice at sign-in. */
export type ExamplePersonGroup = 'owner' | 'reviewer' | 'other';

/** A person that anybody may sign in as, as the sign-in page shows them. */
export interface ExamplePerson {
  userRef: string;
  displayName: string;
  /** What the person does, in one sentence. */
  description?: string;
  group: ExamplePersonGroup;
  /** Titles of the groups that the person is a direct member of. */
  memberOf: string[];
}
