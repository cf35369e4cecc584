import type { SourcedModel } from '../describe/SourcedModel';

/**
 * What the card of an entity says, of the version that the entity is: a card without versions of its own names the datasets
 * of the model that it lies beside.
 *
 * @param version - `spec.model.version` of the entity
 */
export function ofVersion(
  sourced: SourcedModel,
  version: string | undefined,
): SourcedModel {
  const { model } = sourced;
  const { datasets } = model;
  return version && model.versions.length === 0 && datasets?.length
    ? { ...sourced, model: { ...model, versions: [{ version, datasets }] } }
    : sourced;
}
