import { decodeText } from '../documents/decodeText';
import type { TextKind } from './textKinds';
import { UnreadableTextError } from './UnreadableTextError';

/** @throws UnreadableTextError if this is not UTF-8 text */
export function textOf(content: Buffer, kind: TextKind): string {
  const text = decodeText(content);
  if (text === undefined) {
    throw new UnreadableTextError(`The ${kind.name} is not text in UTF-8.`);
  }
  return text;
}
