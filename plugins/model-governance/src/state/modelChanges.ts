type Listener = () => void;

const listenersByModel = new Map<string, Set<Listener>>();

/** Tells every component that shows a model that its records changed, so that all of them move together. */
export function announceModelChange(entityRef: string): void {
  listenersByModel.get(entityRef)?.forEach(listener => listener());
}

/** Calls a listener whenever the records of a model changed; returns the way to stop that. */
export function onModelChange(
  entityRef: string,
  listener: Listener,
): () => void {
  const listeners = listenersByModel.get(entityRef) ?? new Set();
  listenersByModel.set(entityRef, listeners.add(listener));
  return () => {
    listeners.delete(listener);
    if (!listeners.size && listenersByModel.get(entityRef) === listeners) {
      listenersByModel.delete(entityRef);
    }
  };
}
