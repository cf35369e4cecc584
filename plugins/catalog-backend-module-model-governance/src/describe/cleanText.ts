/**
 * A text without what databases refuse (NUL, halves of characters) or screens stumble over (other control characters but
 * the ends of lines), with at most so many characters.
 */
export function cleanText(text: string, maxLength: number): string {
  const clean = text
    .slice(0, 2 * maxLength)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{C}\n\t]+/gu, ' ')
    .trim();
  return clean.length > maxLength
    ? `${clean.slice(0, maxLength - 1).replace(/\p{Cs}$/u, '')}…`
    : clean;
}
