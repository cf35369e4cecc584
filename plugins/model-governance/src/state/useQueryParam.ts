import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** A value that is kept in the URL, one of some values, the first of which is the default and leaves no trace there. */
export function useQueryParam<T extends string>(
  name: string,
  values: readonly [T, ...T[]],
): [T, (value: T) => void] {
  const [params, setParams] = useSearchParams();
  const given = params.get(name);
  const [byDefault] = values;
  const value = values.find(candidate => candidate === given) ?? byDefault;
  const setValue = useCallback(
    (next: T) =>
      setParams(
        now => {
          const changed = new URLSearchParams(now);
          if (next === byDefault) {
            changed.delete(name);
          } else {
            changed.set(name, next);
          }
          return changed;
        },
        { replace: true },
      ),
    [name, byDefault, setParams],
  );
  return [value, setValue];
}
