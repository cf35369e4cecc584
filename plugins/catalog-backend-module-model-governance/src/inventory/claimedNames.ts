/** What a model's `spec.model.source` may mean, the likeliest first. */
export interface ClaimedModel {
  sourceId: string;
  names: string[];
}

/**
 * The model of a source that an author says an entity is: `<type>://<instance>/<encoded name>[/<version>]`. Names with a
 * slash that nobody encoded are understood too. Gives nothing for what is no such text.
 */
export function claimedNames(source: unknown): ClaimedModel | undefined {
  const parts =
    typeof source === 'string'
      ? /^([\w-]+):\/\/([^/?#\s]+)\/([^?#\s]+)$/.exec(source)
      : null;
  if (!parts) {
    return undefined;
  }
  const [, type, instance, path] = parts;
  const segments = path.split('/').map(decoded);
  const names = [
    segments[0],
    segments.join('/'),
    segments.slice(0, -1).join('/'),
  ].filter(name => name !== '');
  return { sourceId: `${type}/${instance}`, names: [...new Set(names)] };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
