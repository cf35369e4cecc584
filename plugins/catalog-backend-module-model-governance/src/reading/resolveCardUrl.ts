import type { ScmIntegrationRegistry } from '@backstage/integration';
import { isInSameRepository } from './isInSameRepository';
import { UnreadableCardError } from './UnreadableCardError';

/**
 * The address of a card of an entity that was read from an address.
 *
 * @param card - relative to the entity's file, from the root of the repository (`/…`), or a full address
 * @throws UnreadableCardError if it is no address or leaves the entity's repository
 */
export function resolveCardUrl(
  card: string,
  entityUrl: string,
  integrations: ScmIntegrationRegistry,
): string {
  const entity = toUrl(entityUrl);
  const resolved = entity && resolve(card, entityUrl, integrations);
  if (!entity || !resolved) {
    throw new UnreadableCardError(
      'The model card is not named by a path or an address.',
    );
  }
  const integration = integrations.byUrl(entity)?.type;
  if (!isInSameRepository(resolved, entity, integration)) {
    throw new UnreadableCardError(
      'The model card must be in the same repository as the entity file.',
    );
  }
  resolved.hash = '';
  return resolved.toString();
}

function resolve(
  url: string,
  base: string,
  integrations: ScmIntegrationRegistry,
): URL | undefined {
  // `//host` and backslashes mean another host to a browser and a path to others.
  if (/^\/\/|[\\\p{Cc}]/u.test(url)) {
    return undefined;
  }
  try {
    return toUrl(integrations.resolveUrl({ url, base }));
  } catch {
    return undefined;
  }
}

function toUrl(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined;
}
