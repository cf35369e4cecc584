/** A person with every user and group that they are or belong to. */
export interface Person {
  userRef: string;
  /** By their profile. */
  email?: string;
  /** The way to each of them, from the direct group to the group itself; empty to the person. */
  ways: ReadonlyMap<string, string[]>;
  /** The same along users and groups of trusted origin alone: only these count for roles. */
  trustedWays: ReadonlyMap<string, string[]>;
}
