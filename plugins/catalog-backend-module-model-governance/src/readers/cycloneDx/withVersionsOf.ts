import { InputError } from '@backstage/errors';
import type { DescribedModel } from '@modelgov/backstage-plugin-model-governance-node';

/**
 * A model with the versions of another component of the same name.
 *
 * @throws InputError if that is the same version, or either has none
 */
export function withVersionsOf(
  model: DescribedModel,
  other: DescribedModel,
): DescribedModel {
  const [version] = other.versions;
  if (!version || !model.versions.length) {
    throw new InputError(
      `another component is called ${model.name} too, and they are not told apart by a version; only the first is read`,
    );
  }
  if (model.versions.some(known => known.version === version.version)) {
    throw new InputError(
      `another component is version ${version.version} of ${model.name} too; only the first is read`,
    );
  }
  return { ...model, versions: [...model.versions, version] };
}
