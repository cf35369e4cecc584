import type {
  DescribedModel,
  OwnerRules,
} from '@modelgov/backstage-plugin-model-governance-node';
import { cleanText } from './cleanText';
import { entityName } from './entityName';
import { validRef } from './validRef';

/** Who owns a model. */
export interface ModelOwner {
  /** Full ref, valid for the catalog. */
  owner: string;
  /** For people: why an owner that the source states does not count. */
  note?: string;
}

/**
 * The owner of a model by the first rule that answers: its label, the owner that its source states, the beginning of its
 * name, the owner of all others. A name without a kind is a group, one without a namespace is in that of the model.
 */
export function ownerOf(
  model: Pick<DescribedModel, 'name' | 'owner' | 'labels'>,
  rules: OwnerRules,
  namespace: string,
): ModelOwner {
  const stated = [
    rules.label === undefined ? undefined : model.labels?.[rules.label],
    rules.stated ? model.owner : undefined,
  ].flatMap(owner => owner?.trim() || []);
  const owners = stated.map(owner => ({
    stated: owner,
    ref: ownerRef(owner, namespace),
  }));
  const refused = owners.find(({ ref }) => ref === undefined);
  const byName = longestPrefix(model.name, rules)?.owner ?? rules.default;
  const owner =
    owners.find(({ ref }) => ref !== undefined)?.ref ??
    ownerRef(byName, namespace) ??
    `group:${namespace}/${entityName(byName)}`;
  return {
    owner,
    ...(refused && {
      note: `The stated owner "${cleanText(
        refused.stated,
        100,
      )}" is no name of a group and no entity ref; ${owner} owns the model.`,
    }),
  };
}

function longestPrefix(name: string, { prefixes = [] }: OwnerRules) {
  return prefixes
    .filter(({ prefix }) => name.startsWith(prefix))
    .sort((a, b) => b.prefix.length - a.prefix.length)[0];
}

function ownerRef(written: string, namespace: string): string | undefined {
  return validRef(written, {
    defaultKind: 'group',
    defaultNamespace: namespace,
  });
}
