import type { CardBlock } from './CardBlock';
import { compactText } from './compactText';
import { hasContent } from './hasContent';
import { normalizeWords } from './normalizeWords';

const LABEL = /^[\s*_-]*licen[cs]e[\s*_]*:[\s*_]*(\S.*)$/i;

const LINK = /\[([^\]]*)\]\([^)]*\)/g;

/** What is longer is the text of a licence, not its name. */
const MAX_LENGTH = 100;

/** The licence that a card without metadata names, in a line "License: …" or under a heading of that name. */
export function findLicense(blocks: CardBlock[]): string | undefined {
  for (const { heading, text } of blocks) {
    const line = text.slice(0, 2 * MAX_LENGTH).split('\n', 1)[0];
    const label = LABEL.exec(line)?.[1];
    const name = label ?? (isLicenseHeading(heading) ? line : undefined);
    if (name && name.length <= MAX_LENGTH && hasContent(name)) {
      return compactText(name.replace(LINK, '$1'));
    }
  }
  return undefined;
}

function isLicenseHeading(heading: string): boolean {
  return (
    heading.length <= MAX_LENGTH &&
    /^(?:\d+ )*licen[cs]e$/.test(normalizeWords(heading))
  );
}
