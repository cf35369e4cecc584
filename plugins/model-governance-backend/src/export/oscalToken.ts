/** A name as OSCAL's tokens want it: letters, digits, `.`, `-` and `_`, the first a letter or `_`. */
export function oscalToken(name: string): string {
  return name.replace(/[^\p{L}\p{N}._-]/gu, '_').replace(/^(?![\p{L}_])/u, '_');
}
