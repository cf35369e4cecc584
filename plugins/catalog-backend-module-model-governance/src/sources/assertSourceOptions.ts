import { KubernetesValidatorFunctions } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { ModelSourceOptions } from '@modelgov/backstage-plugin-model-governance-node';
import { validRef } from '../describe/validRef';

/**
 * @param key - of the source, for the message
 * @throws InputError naming the option that does not fit
 */
export function assertSourceOptions(
  options: ModelSourceOptions,
  key: string,
): void {
  const { namespace = 'default', lifecycle, owner, maxDropShare = 0 } = options;
  if (!KubernetesValidatorFunctions.isValidNamespace(namespace)) {
    throw new InputError(`${key}.namespace: "${namespace}" is no namespace`);
  }
  if (lifecycle.trim() === '') {
    throw new InputError(`${key}.lifecycle: must not be empty`);
  }
  if (!(maxDropShare >= 0 && maxDropShare <= 1)) {
    throw new InputError(`${key}.maxDropShare: must be from 0 to 1`);
  }
  const context = { defaultKind: 'group', defaultNamespace: namespace };
  const owners = [
    ['owner.default', owner.default],
    ...(owner.prefixes ?? []).map((prefix, index) => [
      `owner.prefixes[${index}].owner`,
      prefix.owner,
    ]),
  ];
  for (const [place, ref] of owners) {
    if (validRef(ref, context) === undefined) {
      throw new InputError(`${key}.${place}: "${ref}" is no entity ref`);
    }
  }
}
