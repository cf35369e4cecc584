/**
 * Whether a record says what was recorded, but for the name of an erased person, in whose place another one stands. As the
 * name is not known any more, it is what was recorded there; it must be the same everywhere.
 *
 * @param recorded - JSON
 * @param stored - JSON, or what makes it
 */
export function isSameButName(
  recorded: unknown,
  stored: unknown,
  inItsPlace: string,
): boolean {
  const names = new Set<string>();
  const isSame = (was: unknown, is: unknown): boolean => {
    if (is === inItsPlace && typeof was === 'string') {
      names.add(was);
      return was.startsWith('user:') || was === inItsPlace;
    }
    if (!isObject(was) || !isObject(is)) {
      return was === is;
    }
    const fields = new Set([...Object.keys(was), ...Object.keys(is)]);
    return (
      Array.isArray(was) === Array.isArray(is) &&
      [...fields].every(field =>
        isSame(valueOf(was, field), valueOf(is, field)),
      )
    );
  };
  return isSame(recorded, stored) && names.size <= 1;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function valueOf(holder: object, field: string): unknown {
  return Object.entries(holder).find(([name]) => name === field)?.[1];
}
