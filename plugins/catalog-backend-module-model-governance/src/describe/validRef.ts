import {
  KubernetesValidatorFunctions,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';

const { isValidKind, isValidNamespace, isValidObjectName } =
  KubernetesValidatorFunctions;

/** The full ref that somebody has written, if the catalog can have such an entity. */
export function validRef(
  written: string,
  context: { defaultKind: string; defaultNamespace: string },
): string | undefined {
  try {
    const ref = parseEntityRef(written.trim(), context);
    const isValid =
      isValidKind(ref.kind) &&
      isValidNamespace(ref.namespace.toLowerCase()) &&
      isValidObjectName(ref.name);
    return isValid ? stringifyEntityRef(ref) : undefined;
  } catch {
    return undefined;
  }
}
