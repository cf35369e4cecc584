import { isPlainPath } from './isPlainPath';
import { repositoryOf } from './repositoryOf';

/**
 * Whether a card is in the repository of its entity; where it is not known what the repository is, in the folder of the
 * entity's file or below. Anything else would let whoever writes an entity read all that the portal can.
 *
 * @param integration - the type of integration that knows the entity's host
 */
export function isInSameRepository(
  card: URL,
  entity: URL,
  integration: string | undefined,
): boolean {
  if (
    !/^https?:$/.test(card.protocol) ||
    card.origin !== entity.origin ||
    card.username ||
    card.password
  ) {
    return false;
  }
  if (integration === 'azure') {
    return isInSameAzureRepository(card, entity);
  }
  // A query can choose the repository and the branch, or make a plain host fetch from elsewhere.
  if (card.search !== entity.search) {
    return false;
  }
  const home = repositoryOf(entity, integration);
  if (home) {
    const found = repositoryOf(card, integration);
    return found?.repository === home.repository && isPlainPath(found.path);
  }
  const folder = entity.pathname.slice(0, entity.pathname.lastIndexOf('/') + 1);
  return (
    card.pathname.startsWith(folder) &&
    isPlainPath(card.pathname.slice(folder.length))
  );
}

function isInSameAzureRepository(card: URL, entity: URL): boolean {
  const [path = '', ...more] = card.searchParams.getAll('path');
  return (
    card.pathname === entity.pathname &&
    withoutPath(card) === withoutPath(entity) &&
    more.length === 0 &&
    isPlainPath(path.replace(/^\//, ''))
  );
}

function withoutPath({ searchParams }: URL): string {
  const others = new URLSearchParams(searchParams);
  others.delete('path');
  return others.toString();
}
