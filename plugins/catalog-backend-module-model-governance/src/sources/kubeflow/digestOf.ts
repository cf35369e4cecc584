import { digestSchema } from '@modelgov/backstage-plugin-model-governance-common';
import { artifactOf } from '../../readers/values/artifactOf';
import type { CustomProperty } from './customPropertiesOf';

/** What people call the property that has the digest of an artifact; the contract has no field for it. */
const NAMES = new Set(['digest', 'sha256', 'checksum']);

/** The digest of a model's artifact, by its address or by a property of that name. */
export function digestOf(
  uri: string | undefined,
  properties: readonly CustomProperty[],
): string | undefined {
  const candidates = [
    artifactOf(uri ?? '').digest,
    ...properties
      .filter(({ name }) => NAMES.has(name.toLowerCase()))
      .map(({ value }) => withAlgorithm(String(value))),
  ];
  return candidates
    .map(candidate => candidate?.toLowerCase())
    .find(candidate => digestSchema.safeParse(candidate).success);
}

function withAlgorithm(digest: string): string {
  return /^[a-f0-9]{64}$/i.test(digest) ? `sha256:${digest}` : digest;
}
