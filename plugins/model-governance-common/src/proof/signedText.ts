import { canonicalJson } from './canonicalJson';

/** What a signature covers: what is signed is said, so that a signature on one thing is none on another. @public */
export function signedText(
  what: 'checkpoint' | 'export',
  content: object,
): string {
  return `model-governance ${what}\n${canonicalJson(content)}`;
}
