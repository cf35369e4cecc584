import type { Component } from './componentSchema';

/** The algorithms that identify an artifact; those that can be forged do not. */
const ALGORITHMS: readonly [alg: string, name: string][] = [
  ['SHA-256', 'sha256'],
  ['SHA-512', 'sha512'],
  ['SHA-384', 'sha384'],
];

/** The digest of a model by its hashes, with the algorithm that most others use. */
export function digestOf({ hashes = [] }: Component): string | undefined {
  for (const [alg, name] of ALGORITHMS) {
    const hash = hashes.find(({ alg: given }) => given === alg);
    if (hash && /^[a-f0-9]{64,128}$/i.test(hash.content.trim())) {
      return `${name}:${hash.content.trim().toLowerCase()}`;
    }
  }
  return undefined;
}
