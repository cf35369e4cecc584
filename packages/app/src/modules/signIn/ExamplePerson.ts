/** The headings under which example people are listed, in order. */
export const EXAMPLE_PERSON_GROUPS = ['owner', 'reviewer', 'other'] as const;

/** A person that anybody may sign in as, as `GET /api/auth/demo/people` answers. */
export interface ExamplePerson {
  userRef: string;
  displayName: string;
  description?: string;
  group: (typeof EXAMPLE_PERSON_GROUPS)[number];
  memberOf: string[];
}
