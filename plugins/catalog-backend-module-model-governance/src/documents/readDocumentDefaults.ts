import type { RootConfigService } from '@backstage/backend-plugin-api';
import { KubernetesValidatorFunctions } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { validRef } from '../describe/validRef';

const KEY = 'modelGovernance.documents';

/** What becomes of models in documents that say too little of themselves. */
export interface DocumentDefaults {
  /** Full ref of the owner of models whose document states none. */
  owner: string;
  /** Of the entities. */
  namespace: string;
  /** Of models whose document states none. */
  lifecycle: string;
}

/**
 * The settings for documents at catalog locations.
 *
 * @throws InputError naming the key whose value nothing can be made of
 */
export function readDocumentDefaults(
  config: RootConfigService,
): DocumentDefaults {
  const settings = config.getOptionalConfig(KEY);
  const namespace = settings?.getOptionalString('namespace') ?? 'default';
  if (!KubernetesValidatorFunctions.isValidNamespace(namespace)) {
    throw new InputError(
      `${KEY}.namespace: "${namespace}" is no name of a namespace`,
    );
  }
  const stated = settings?.getOptionalString('defaultOwner') ?? 'unknown';
  const owner = validRef(stated, {
    defaultKind: 'group',
    defaultNamespace: namespace,
  });
  if (owner === undefined) {
    throw new InputError(
      `${KEY}.defaultOwner: "${stated}" is no entity ref such as group:default/data-science`,
    );
  }
  const lifecycle = settings?.getOptionalString('lifecycle') ?? 'production';
  return { owner, namespace, lifecycle };
}
