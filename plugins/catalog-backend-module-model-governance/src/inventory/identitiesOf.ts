import type { DescribedModel } from '@modelgov/backstage-plugin-model-governance-node';

/** Of an artifact without content; it says nothing of a model. */
const EMPTY_DIGEST =
  'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/**
 * By what a model is known to be the same as one of another source: the digests of its versions, and the value of the label
 * that names it across sources.
 */
export function identitiesOf(
  { versions, labels }: DescribedModel,
  sameModelLabel: string | undefined,
): string[] {
  const digests = versions
    .map(({ digest }) => digest)
    .filter(digest => digest !== undefined && digest !== EMPTY_DIGEST)
    .map(digest => `digest:${digest}`);
  const value =
    sameModelLabel === undefined ? undefined : labels?.[sameModelLabel]?.trim();
  return [
    ...new Set([...digests, ...(value ? [`label:${value}`] : [])]),
  ].sort();
}
