import { InputError } from '@backstage/errors';
import type { Evidence } from '@modelgov/backstage-plugin-model-governance-common';

/**
 * The link of evidence whose digest can be told from what is there.
 *
 * @throws InputError where it has no link, no digest, or one that is not computed here
 */
export function verifiableLink({ title, link, digest }: Evidence): string {
  if (!link) {
    throw new InputError(`link: "${title}" has none to verify`);
  }
  if (!digest) {
    throw new InputError(`digest: "${title}" has none to compare with`);
  }
  if (!digest.startsWith('sha256:')) {
    throw new InputError(
      `digest: only sha256 is verified, "${title}" has ${digest.split(':')[0]}`,
    );
  }
  return link;
}
