/** A UUID of version 8 that has the first bits of a hash, in hexadecimal digits. */
export function uuidOfHash(hash: string): string {
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}
