import { InputError } from '@backstage/errors';
import type { VersionDetails } from '@modelgov/backstage-plugin-model-governance-common';
import type { DescribedModel } from '@modelgov/backstage-plugin-model-governance-node';

/** The models of a bill of material: components of the same name are the versions of one. */
export class VersionsByModel {
  readonly #models = new Map<
    string,
    { model: DescribedModel; versions: Map<string, VersionDetails> }
  >();

  get all(): DescribedModel[] {
    return [...this.#models.values()].map(({ model, versions }) => ({
      ...model,
      versions: [...versions.values()],
    }));
  }

  /** @throws InputError if the version is there already, or there are several and one of them has no version */
  add(model: DescribedModel): void {
    const { name } = model;
    const [version] = model.versions;
    const earlier = this.#models.get(name);
    if (!earlier) {
      const versions = new Map(version && [[version.version, version]]);
      this.#models.set(name, { model, versions });
      return;
    }
    if (!version || !earlier.versions.size) {
      throw new InputError(
        `another component is called ${name} too, and they are not told apart by a version; only the first is read`,
      );
    }
    if (earlier.versions.has(version.version)) {
      throw new InputError(
        `another component is version ${version.version} of ${name} too; only the first is read`,
      );
    }
    earlier.versions.set(version.version, version);
  }
}
