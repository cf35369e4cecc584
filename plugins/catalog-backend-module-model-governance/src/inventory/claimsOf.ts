import { claimedNames } from './claimedNames';
import type { InventoryModel } from './InventoryModel';

/** Which entities somebody wrote for models of the inventory. */
export interface Claims {
  /** The ref of the entity, by the id of the model. */
  byModel: Map<string, string>;
  /** What is odd about them, for people. */
  problems: string[];
}

/**
 * Finds the models that authors name in `spec.model.source`. Where several entities name one model, the first by the order
 * of refs has it.
 *
 * @param authored - what authors say is the source, by the ref of the entity
 */
export function claimsOf(
  models: readonly InventoryModel[],
  authored: ReadonlyMap<string, string | undefined>,
): Claims {
  const idByName = new Map(
    models.map(({ id, sourceId, name }) => [keyOf(sourceId, name), id]),
  );
  const byModel = new Map<string, string>();
  const problems: string[] = [];
  for (const [ref, source] of [...authored].sort()) {
    const claimed = claimedNames(source);
    const id = claimed?.names
      .map(name => idByName.get(keyOf(claimed.sourceId, name)))
      .find(found => found !== undefined);
    if (id !== undefined && byModel.has(id)) {
      problems.push(
        `${ref} and ${byModel.get(
          id,
        )} both name the source ${source}; the latter shows the model`,
      );
    } else if (id !== undefined) {
      byModel.set(id, ref);
    }
  }
  return { byModel, problems };
}

function keyOf(sourceId: string, name: string): string {
  return `${sourceId}\0${name}`;
}
