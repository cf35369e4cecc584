import { UnreadableCardError } from './UnreadableCardError';

/** @throws UnreadableCardError if this is not UTF-8 text */
export function decodeCard(content: Buffer): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    if (!text.includes('\0')) {
      return text;
    }
  } catch {
    // Said below.
  }
  throw new UnreadableCardError('The model card is not text in UTF-8.');
}
