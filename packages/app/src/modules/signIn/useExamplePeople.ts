import { discoveryApiRef, useApi } from '@backstage/frontend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { useEffect, useState } from 'react';
import type { ExamplePerson } from './ExamplePerson';

/** What is known of the example people. `waiting`: the backend answers, and its catalog is still empty. */
export type ExamplePeopleState =
  | { kind: 'loading' }
  | { kind: 'waiting' }
  | { kind: 'error'; error: Error }
  | { kind: 'ready'; people: ExamplePerson[] };

const AGAIN_AFTER_MS = 2000;

/**
 * Loads the example people, again and again: the page is often open before the backend is up and while the catalog is
 * still reading them one by one.
 */
export function useExamplePeople(): ExamplePeopleState {
  const discoveryApi = useApi(discoveryApiRef);
  const [state, setState] = useState<ExamplePeopleState>({ kind: 'loading' });

  useEffect(() => {
    const abort = new AbortController();
    let timer: number | undefined;

    const load = async () => {
      const next = await fetchState(
        await discoveryApi.getBaseUrl('auth'),
        abort.signal,
      );
      if (abort.signal.aborted) {
        return;
      }
      setState(shown =>
        shown.kind === 'ready' && next.kind !== 'ready' ? shown : next,
      );
      timer = window.setTimeout(load, AGAIN_AFTER_MS);
    };
    load();

    return () => {
      abort.abort();
      window.clearTimeout(timer);
    };
  }, [discoveryApi]);

  return state;
}

/** The fetch API of Backstage waits for somebody to be signed in; here nobody is yet. */
async function fetchState(
  authBaseUrl: string,
  signal: AbortSignal,
): Promise<ExamplePeopleState> {
  try {
    const response = await fetch(`${authBaseUrl}/demo/people`, { signal });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    const { items }: { items: ExamplePerson[] } = await response.json();
    return items.length
      ? { kind: 'ready', people: items }
      : { kind: 'waiting' };
  } catch (error) {
    return {
      kind: 'error',
      error: error instanceof Error ? error : new Error(String(error)),
    };
  }
}
