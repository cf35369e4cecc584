import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** The two versions that are compared; each is absent until it is chosen. */
export interface ComparedVersions {
  from?: string;
  to?: string;
}

const SIDES = ['from', 'to'] as const;

/** The two versions that are compared, kept in the URL, so that a comparison can be sent to somebody. */
export function useComparedVersions(): [
  ComparedVersions,
  (versions: ComparedVersions) => void,
] {
  const [params, setParams] = useSearchParams();
  const setVersions = useCallback(
    (versions: ComparedVersions) =>
      setParams(
        now => {
          const changed = new URLSearchParams(now);
          for (const side of SIDES) {
            const version = versions[side];
            if (version) {
              changed.set(side, version);
            } else {
              changed.delete(side);
            }
          }
          return changed;
        },
        { replace: true },
      ),
    [setParams],
  );
  return [
    {
      from: params.get('from') || undefined,
      to: params.get('to') || undefined,
    },
    setVersions,
  ];
}
