import { z } from 'zod';

/** The sections of a model card that governance looks for. @public */
export const cardSectionSchema = z.enum([
  'intended-use',
  'out-of-scope',
  'limitations',
  'training-data',
  'evaluation',
  'ethical-considerations',
  'contact',
]);

/** See {@link cardSectionSchema}. @public */
export type CardSection = z.infer<typeof cardSectionSchema>;

/**
 * Where the catalog processor leaves what it read from the model card on the entity: `spec.model.cardFacts`.
 * Lists, not maps: every scalar of an entity becomes a row of the catalog's search table.
 *
 * - `read`: the card was read; its facts are those of now.
 * - `unreadable`: the card could not be read now; facts, if any, are those of the last time.
 *
 * @public
 */
export const cardFactsSchema = z.object({
  status: z.enum(['read', 'unreadable']),
  location: z.string(),
  message: z.string().optional(),
  sections: z.array(cardSectionSchema),
  license: z.string().optional(),
  metrics: z.array(
    z.object({
      name: z.string(),
      value: z.string(),
      dataset: z.string().optional(),
    }),
  ),
});

/** See {@link cardFactsSchema}. @public */
export type CardFacts = z.infer<typeof cardFactsSchema>;
