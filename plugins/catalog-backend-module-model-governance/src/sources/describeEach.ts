import { InputError } from '@backstage/errors';
import type { SourceItem } from '@modelgov/backstage-plugin-model-governance-node';
import pLimit from 'p-limit';
import { RegistryError } from '../http/RegistryError';

/** How many models are asked about at the same time. */
const CONCURRENCY = 6;

/** After so many failures with no success between, the registry is at fault, not its models. */
const MAX_FAILURES_IN_A_ROW = 10;

/** The registry does not let the portal in, or wants no more requests. */
const REFUSED = new Set([401, 403, 429]);

/**
 * Describes models that take requests of their own, page by page. A model for which that fails is given as unreadable, and
 * the others follow.
 *
 * @param describe - gives nothing for what is no model to be listed
 * @throws RegistryError if the registry refuses the credentials, or fails time after time
 */
export async function* describeEach<T>(
  pages: AsyncIterable<T[]> | Iterable<T[]>,
  nameOf: (item: T) => string | undefined,
  describe: (item: T) => Promise<SourceItem | undefined>,
): AsyncGenerator<SourceItem, void, undefined> {
  const limit = pLimit(CONCURRENCY);
  let failures = 0;
  const settle = async (item: T): Promise<SourceItem | undefined> => {
    try {
      const described = await describe(item);
      failures = 0;
      return described;
    } catch (error) {
      if (error instanceof InputError) {
        return unreadable(nameOf(item), error.message);
      }
      if (
        !(error instanceof RegistryError) ||
        REFUSED.has(error.details.status ?? 0) ||
        ++failures >= MAX_FAILURES_IN_A_ROW
      ) {
        limit.clearQueue();
        throw error;
      }
      return unreadable(nameOf(item), error.message);
    }
  };
  const names = new Set<string>();
  for await (const page of pages) {
    const described = page.map(item => limit(() => settle(item)));
    for (const item of await Promise.all(described)) {
      if (item?.kind === 'model' && names.has(item.model.name)) {
        const message = `${item.model.name} is listed twice; the first counts`;
        yield unreadable(undefined, message);
      } else if (item) {
        names.add(item.kind === 'model' ? item.model.name : '');
        yield item;
      }
    }
  }
}

function unreadable(name: string | undefined, message: string): SourceItem {
  return { kind: 'unreadable', ...(name && { name }), message };
}
