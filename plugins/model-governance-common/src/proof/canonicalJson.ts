import canonicalize from 'canonicalize';

/**
 * The RFC 8785 form of a value.
 *
 * @throws TypeError where JSON has no form for it
 */
export function canonicalJson(value: object): string {
  const json = canonicalize(value);
  if (json === undefined) {
    throw new TypeError('Only JSON can be put into the ledger');
  }
  return json;
}
