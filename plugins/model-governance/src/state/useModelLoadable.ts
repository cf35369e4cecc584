import { useEffect } from 'react';
import { onModelChange } from './modelChanges';
import type { Loadable } from './Loadable';
import { useLoadable } from './useLoadable';

/** Like `useLoadable`, and fetches again when a record of the model was written on this page. */
export function useModelLoadable<T>(
  entityRef: string,
  load: (signal: AbortSignal) => Promise<T>,
): Loadable<T> & { reload: () => void } {
  const loadable = useLoadable(entityRef, load);
  const { reload } = loadable;
  useEffect(() => onModelChange(entityRef, reload), [entityRef, reload]);
  return loadable;
}
