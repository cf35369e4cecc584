import {
  DEFAULT_NAMESPACE,
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { isEntityRef } from '../entity/isEntityRef';

/** A ref as an entity writes it, made full and lower-cased; `undefined` where it is no ref. */
export function fullRef(
  ref: unknown,
  defaultKind: string,
  { metadata }: Entity,
): string | undefined {
  if (typeof ref !== 'string' || !isEntityRef(ref)) {
    return undefined;
  }
  return stringifyEntityRef(
    parseEntityRef(ref, {
      defaultKind,
      defaultNamespace: metadata.namespace ?? DEFAULT_NAMESPACE,
    }),
  );
}
