/** Lower-case words separated by single spaces, without punctuation, numbering of headings or link targets. */
export function normalizeWords(text: string): string {
  return text
    .replace(/\]\([^)]*\)/g, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
