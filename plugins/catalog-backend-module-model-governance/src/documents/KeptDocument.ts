import type { CatalogProcessorCache } from '@backstage/plugin-catalog-node';
import { z } from 'zod';
import { describedModelSchema } from '../describe/describedModelSchema';

const CACHE_KEY = 'document';

/** To be raised whenever a reader makes something else of the same document. */
const READERS_VERSION = 2;

const keptDocumentSchema = z.object({
  version: z.literal(READERS_VERSION),
  etag: z.string().optional(),
  models: z.array(describedModelSchema),
  /** What is wrong with it, for people. */
  problems: z.array(z.string()),
});

/** What is kept of a document from one processing of its location to the next. */
export type KeptDocument = Omit<z.infer<typeof keptDocumentSchema>, 'version'>;

/** What was kept, if it was by these versions of the readers. */
export async function getKeptDocument(
  cache: CatalogProcessorCache,
): Promise<KeptDocument | undefined> {
  return keptDocumentSchema.safeParse(await cache.get(CACHE_KEY)).data;
}

/** Has to be called every time: what is not set again in one processing may be gone in the next. */
export async function keepDocument(
  cache: CatalogProcessorCache,
  document: KeptDocument,
): Promise<void> {
  const kept = { version: READERS_VERSION, ...document };
  await cache.set(CACHE_KEY, JSON.parse(JSON.stringify(kept)));
}
