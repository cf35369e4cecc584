import type {
  DescribedModel,
  ReadModels,
} from '@modelgov/backstage-plugin-model-governance-node';

/**
 * The models of a document with what was known of those in it that cannot be read any more. Where not even the name of one
 * can be read, all that were there stay.
 */
export function withKeptModels(
  { models, unreadable }: ReadModels,
  known: DescribedModel[],
): { models: DescribedModel[]; problems: string[] } {
  const read = new Set(models.map(({ name }) => name));
  const named = new Set(unreadable.map(({ name }) => name));
  const kept = known.filter(
    ({ name }) => !read.has(name) && (named.has(name) || named.has(undefined)),
  );
  return {
    models: [...models, ...kept],
    problems: unreadable.map(({ name, message }) =>
      name === undefined
        ? `A model cannot be read: ${message}`
        : `The model ${name} cannot be read: ${message}`,
    ),
  };
}
