/** A text as a part of an address; halves of characters, for which there is no code, are replaced. */
export function urlPart(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'));
}
