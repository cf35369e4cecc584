/** Drops of no more models than this are never taken for a failure of the source, as long as others stay. */
const SMALL_DROP = 5;

const DEFAULT_MAX_SHARE = 0.2;

/**
 * Why so many models of a source are not believed to be gone, for people; nothing where it is believed. A source that gives
 * no model at all, or misses more than a share of them, is taken for one that fails. A share of 1 believes anything.
 */
export function dropRefusal(
  { known, gone }: { known: number; gone: number },
  maxDropShare: number = DEFAULT_MAX_SHARE,
): string | undefined {
  const isSmall = gone <= SMALL_DROP && gone < known;
  if (gone === 0 || isSmall || gone <= known * maxDropShare) {
    return undefined;
  }
  return `${gone} of ${known} models are gone, more than the share of ${maxDropShare} that is believed; none is removed. If it is true, set maxDropShare to 1 until the next reading.`;
}
