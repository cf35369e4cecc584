import { entityName } from './entityName';
import { validRef } from './validRef';

/** The kinds of entities that models are made of; what else stands before a colon is no kind, such as `s3:`. */
const REF = /^(resource|airesource|component|api):/i;

/**
 * The ref of what a source names as a dataset or a base model: a name that is a ref of such an entity is kept, any other
 * becomes the name of a resource in the namespace of the model.
 */
export function datasetRef(name: string, namespace: string): string {
  const ref = REF.test(name)
    ? validRef(name, { defaultKind: 'resource', defaultNamespace: namespace })
    : undefined;
  return ref ?? `resource:${namespace}/${entityName(name)}`;
}
