import type { SourceItem } from '@modelgov/backstage-plugin-model-governance-node';
import pLimit from 'p-limit';
import { FailureStreak } from './FailureStreak';

/** How many models are asked about at the same time. */
const CONCURRENCY = 6;

/**
 * Describes models that may take requests of their own, page by page. A model for which that fails is given as unreadable,
 * and the others follow.
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
  const streak = new FailureStreak();
  const settle = async (item: T): Promise<SourceItem | undefined> => {
    try {
      const described = await describe(item);
      streak.success();
      return described;
    } catch (error) {
      try {
        const message = streak.messageOf(error);
        return { kind: 'unreadable', name: nameOf(item), message };
      } catch (final) {
        limit.clearQueue();
        throw final;
      }
    }
  };
  for await (const page of pages) {
    const described = page.map(item => limit(() => settle(item)));
    for (const item of await Promise.all(described)) {
      if (item) {
        yield item;
      }
    }
  }
}
