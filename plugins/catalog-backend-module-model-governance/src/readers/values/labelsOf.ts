/** The labels that have a value; `undefined` where there are none. */
export function labelsOf(
  ...labels: (Readonly<Record<string, string | undefined>> | undefined)[]
): Record<string, string> | undefined {
  const stated = labels.flatMap(some =>
    Object.entries(some ?? {}).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, value] as const],
    ),
  );
  return stated.length ? Object.fromEntries(stated) : undefined;
}
