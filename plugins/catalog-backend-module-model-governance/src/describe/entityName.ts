import { createHash } from 'node:crypto';

/** The catalog takes 63 characters for the name of an entity. */
const MAX_LENGTH = 63;
const HASH_LENGTH = 8;

/**
 * A valid entity name for what a source calls a model, such as `meta-llama.llama-2-7b` for `meta-llama/Llama-2-7b`. The same
 * name gives the same entity name. It is lower-cased, since refs know no case, so that different names can give the same
 * one: {@link distinctEntityName} tells those apart.
 */
export function entityName(name: string): string {
  const slug = slugOf(name);
  return slug !== '' && slug.length <= MAX_LENGTH
    ? slug
    : distinctEntityName(name);
}

/**
 * Like {@link entityName}, with a hash of the name as its source writes it: for a name that another model has taken.
 *
 * @param identity - what the hash is of, where the name alone does not tell one model from others
 */
export function distinctEntityName(name: string, identity = name): string {
  const hash = createHash('sha256').update(identity).digest('hex');
  const suffix = hash.slice(0, HASH_LENGTH);
  const slug = trimmed(slugOf(name).slice(0, MAX_LENGTH - HASH_LENGTH - 1));
  return slug === '' ? `model-${suffix}` : `${slug}-${suffix}`;
}

function slugOf(name: string): string {
  return trimmed(
    name
      .slice(0, 10 * MAX_LENGTH)
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .replace(/[/\\:]+/g, '.')
      .replace(/[^a-z0-9._-]+/g, '-')
      // Separators stand alone between letters and digits.
      .replace(/[._-]*\.[._-]*/g, '.')
      .replace(/[_-]*_[_-]*/g, '_')
      .replace(/-+/g, '-'),
  );
}

function trimmed(slug: string): string {
  return slug.replace(/^[._-]+|[._-]+$/g, '');
}
