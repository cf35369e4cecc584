/**
 * The shortest way from a user to every group that is reached from them, from the direct group to the group itself; empty
 * to the user.
 *
 * @param groupsOf - the groups that something belongs to directly
 */
export function waysFrom(
  userRef: string,
  groupsOf: (ref: string) => readonly string[],
): Map<string, string[]> {
  const ways = new Map<string, string[]>([[userRef, []]]);
  // a map is walked in the order of insertion, including what is inserted meanwhile
  for (const [ref, way] of ways) {
    for (const group of groupsOf(ref)) {
      if (!ways.has(group)) {
        ways.set(group, [...way, group]);
      }
    }
  }
  return ways;
}
