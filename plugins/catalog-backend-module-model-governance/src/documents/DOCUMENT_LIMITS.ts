/** What a document may cost. What is larger is refused with the limit that it exceeds. */
export const DOCUMENT_LIMITS = {
  /** 10 MiB; the rest is not even read. */
  bytes: 10 * 1024 * 1024,
  /** How deeply lists and objects may stand in each other: working on them is recursive. */
  depth: 50,
  /** Values in lists and objects, aliases expanded. */
  values: 200_000,
  /** How often the anchors of a YAML document may be expanded. */
  aliases: 100,
  /** Characters of all texts, aliases expanded. */
  characters: 20 * 1024 * 1024,
  /** The smallest parts of YAML, such as a colon or a line end, each of which takes far more memory than its text. */
  lexemes: 500_000,
  /** Characters of a tag of XML, whose attributes take far more memory than their text. */
  tag: 100_000,
} as const;
