import type { Problem } from '../problems/problemsOf';

/** A problem for every value that an earlier place has too. */
export function repeated(
  values: readonly unknown[],
  pathOf: (index: number) => PropertyKey[],
): Problem[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) < index
      ? [{ path: pathOf(index), message: `"${value}" is there twice` }]
      : [],
  );
}
