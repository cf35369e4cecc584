import fc from 'fast-check';
import { NASTY_VALUES } from './nastyValues';

/** Where something is within a value: the keys that lead there. */
type Place = readonly string[];

type Change = (value: unknown) => unknown;

/** Nothing is there any more. */
const GONE = Symbol('gone');

/** Values like those of an arbitrary, but for one change at some place: another value, one that is missing, or one too many. */
export function nearly(values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return values.chain(value =>
    fc
      .tuple(fc.constantFrom(...placesIn(value)), changes())
      .map(([place, change]) => changeAt(value, place, change)),
  );
}

function changes(): fc.Arbitrary<Change> {
  return fc.oneof(
    { weight: 6, arbitrary: nasty().map(other => () => other) },
    { weight: 1, arbitrary: fc.constant<Change>(() => GONE) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.oneof(
            fc.constantFrom('__proto__', 'constructor', 'toString', ''),
            fc.string({ unit: 'binary', maxLength: 10 }),
          ),
          nasty(),
        )
        .map(
          ([key, other]): Change =>
            value =>
              withKey(value, key, other),
        ),
    },
  );
}

function nasty(): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...NASTY_VALUES) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    { weight: 1, arbitrary: fc.jsonValue() },
  );
}

function placesIn(value: unknown): Place[] {
  const below =
    typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [
    [],
    ...below.flatMap(([key, each]) =>
      placesIn(each).map(place => [key, ...place]),
    ),
  ];
}

function changeAt(
  value: unknown,
  [key, ...rest]: Place,
  change: Change,
): unknown {
  if (key === undefined) {
    return change(value);
  }
  const changed = Object.entries(Object(value)).flatMap(([each, below]) => {
    const after = each === key ? changeAt(below, rest, change) : below;
    return after === GONE ? [] : [[each, after] as const];
  });
  return Array.isArray(value)
    ? changed.map(([, each]) => each)
    : Object.fromEntries(changed);
}

/** Object.fromEntries makes an own property of `__proto__`, as a parser of JSON does. */
function withKey(value: unknown, key: string, other: unknown): unknown {
  return Array.isArray(value)
    ? [...value, other]
    : Object.fromEntries([...Object.entries(Object(value)), [key, other]]);
}
