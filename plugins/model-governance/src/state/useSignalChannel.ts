import { useApiHolder } from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { useEffect } from 'react';
import useLatest from 'react-use/esm/useLatest';

/**
 * Calls a listener when something is told on a signal channel, at most once in some milliseconds. Where the signals
 * plugin is not installed, nothing is ever told.
 *
 * @param channel - absent: none yet
 */
export function useSignalChannel(
  channel: string | undefined,
  milliseconds: number,
  listener: () => void,
): void {
  const signals = useApiHolder().get(signalApiRef);
  const latestListener = useLatest(listener);

  useEffect(() => {
    if (!signals || !channel) {
      return undefined;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    const subscription = signals.subscribe(channel, () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        latestListener.current();
      }, milliseconds);
    });
    return () => {
      subscription.unsubscribe();
      clearTimeout(timer);
    };
  }, [signals, channel, milliseconds, latestListener]);
}
