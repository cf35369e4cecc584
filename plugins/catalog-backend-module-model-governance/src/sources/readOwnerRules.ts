import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { OwnerRules } from '@modelgov/backstage-plugin-model-governance-node';

/**
 * Who owns the models of a registry: `owner` of its configuration, a ref where one owner has all.
 *
 * @param key - where the registry stands in the configuration
 * @throws InputError if nobody owns the models for which no rule answers
 */
export function readOwnerRules(config: Config, key: string): OwnerRules {
  if (!config.has('owner')) {
    throw new InputError(
      `${key}.owner: say who owns the models, such as group:default/data-science`,
    );
  }
  if (typeof config.get('owner') === 'string') {
    return { default: config.getString('owner') };
  }
  const rules = config.getConfig('owner');
  return {
    label: rules.getOptionalString('label'),
    stated: rules.getOptionalBoolean('stated'),
    prefixes: rules.getOptionalConfigArray('prefixes')?.map(prefix => ({
      prefix: prefix.getString('prefix'),
      owner: prefix.getString('owner'),
    })),
    default: rules.getString('default'),
  };
}
