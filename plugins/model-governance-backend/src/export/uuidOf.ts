import { createHash } from 'node:crypto';

/** The namespace of the names that ids of exports are made of. */
const NAMESPACE = '6d0dc2cf-6f0a-4f3c-8d6a-5c6f0f1d3a52';

/** The UUID of version 5 (RFC 9562) of a name: the same name has the same id in every export. */
export function uuidOf(name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  hash[6] = (hash[6] % 16) + 0x50;
  hash[8] = (hash[8] % 64) + 0x80;
  return hash
    .toString('hex', 0, 16)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
