/** The catalog takes 63 characters for a tag. */
const MAX_LENGTH = 63;
const MAX_TAGS = 20;

/** Words as the catalog writes tags, each once: `[a-z0-9+#]` with single dashes. What nothing is left of is left out. */
export function validTags(words: readonly string[] = []): string[] {
  const tags = words.map(word =>
    word
      .slice(0, 2 * MAX_LENGTH)
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9+#]+/g, '-')
      .slice(0, MAX_LENGTH)
      .replace(/^-|-$/g, ''),
  );
  return [...new Set(tags.filter(tag => tag !== ''))].slice(0, MAX_TAGS);
}
