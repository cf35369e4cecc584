/** What a component is called: names are unique only within their group. */
export function nameOf({
  group,
  name,
}: {
  group?: string;
  name: string;
}): string {
  return group?.trim() ? `${group.trim()}/${name.trim()}` : name.trim();
}
