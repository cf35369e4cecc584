/** Order of things in the registry: those made last come first. */
export function newestFirst(a: Made, b: Made): number {
  return (
    (b.createTimeSinceEpoch ?? '').localeCompare(
      a.createTimeSinceEpoch ?? '',
    ) || Number(b.id) - Number(a.id)
  );
}

interface Made {
  id: string;
  createTimeSinceEpoch?: string;
}
