import { decodeText } from '../documents/decodeText';
import { UnreadableCardError } from './UnreadableCardError';

/** @throws UnreadableCardError if this is not UTF-8 text */
export function decodeCard(content: Buffer): string {
  const text = decodeText(content);
  if (text === undefined) {
    throw new UnreadableCardError('The model card is not text in UTF-8.');
  }
  return text;
}
