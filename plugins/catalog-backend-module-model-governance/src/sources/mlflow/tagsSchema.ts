import { z } from 'zod';

const tagSchema = z.object({
  key: z.string(),
  value: z
    .string()
    .nullish()
    .transform(value => value ?? ''),
});

/** Tags of a model, a version, a run or a dataset, by their keys. */
export const tagsSchema = z
  .array(tagSchema)
  .nullish()
  .transform(
    (tags): ReadonlyMap<string, string> =>
      new Map((tags ?? []).map(({ key, value }) => [key, value])),
  );
