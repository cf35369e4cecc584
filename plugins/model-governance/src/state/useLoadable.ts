import { toError } from '@backstage/errors';
import { useCallback, useEffect, useState } from 'react';
import useLatest from 'react-use/esm/useLatest';
import type { Loadable } from './Loadable';

/**
 * Fetches something, and again whenever `key` changes or `reload` is called. What is ready stays on screen while it is
 * fetched again; the answer for another key is never shown.
 */
export function useLoadable<T>(
  key: string,
  load: (signal: AbortSignal) => Promise<T>,
): Loadable<T> & { reload: () => void } {
  const [answer, setAnswer] = useState<{
    key: string;
    loadable: Loadable<T>;
  }>();
  const [attempt, setAttempt] = useState(0);
  const latestLoad = useLatest(load);

  useEffect(() => {
    const controller = new AbortController();
    const settle = (loadable: Loadable<T>) => {
      if (!controller.signal.aborted) {
        setAnswer({ key, loadable });
      }
    };
    latestLoad.current(controller.signal).then(
      value => settle({ status: 'ready', value }),
      error => settle({ status: 'error', error: toError(error) }),
    );
    return () => controller.abort();
  }, [key, attempt, latestLoad]);

  const reload = useCallback(() => {
    setAnswer(now => (now?.loadable.status === 'ready' ? now : undefined));
    setAttempt(now => now + 1);
  }, []);

  return answer?.key === key
    ? { ...answer.loadable, reload }
    : { status: 'loading', reload };
}
