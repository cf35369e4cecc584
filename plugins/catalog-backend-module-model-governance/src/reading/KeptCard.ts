import type { CatalogProcessorCache } from '@backstage/plugin-catalog-node';
import { cardFactsSchema } from '@modelgov/backstage-plugin-model-governance-common';
import { z } from 'zod';
import { CARD_PARSER_VERSION } from '../card/parseModelCard';
import { describedModelSchema } from '../describe/describedModelSchema';

const CACHE_KEY = 'card';

const keptCardSchema = z.object({
  version: z.literal(CARD_PARSER_VERSION),
  refreshKey: z.string(),
  etag: z.string().optional(),
  /** What the entity was called, which decides whose card it is of several in a document. */
  names: z.array(z.string()),
  card: cardFactsSchema.omit({ status: true, location: true }),
  /** What the card says beyond these facts. */
  model: z
    .object({
      sourceId: z.string(),
      kind: z.enum(['registry', 'document']),
      model: describedModelSchema,
    })
    .optional(),
  /** Why the last attempt to read the card failed. */
  failure: z.string().optional(),
});

/** What is kept of a card from one processing of its entity to the next. */
export type KeptCard = z.infer<typeof keptCardSchema>;

/** What was kept of this card, if it was kept by this version of the parser. */
export async function getKeptCard(
  cache: CatalogProcessorCache,
  refreshKey: string,
): Promise<KeptCard | undefined> {
  const kept = keptCardSchema.safeParse(await cache.get(CACHE_KEY));
  return kept.data?.refreshKey === refreshKey ? kept.data : undefined;
}

/** Has to be called every time: what is not set again in one processing may be gone in the next. */
export async function keepCard(
  cache: CatalogProcessorCache,
  card: Omit<KeptCard, 'version'>,
): Promise<void> {
  const kept = { version: CARD_PARSER_VERSION, ...card };
  await cache.set(CACHE_KEY, JSON.parse(JSON.stringify(kept)));
}
