import { candidateRefs } from './candidateRefs';
import type { InventoryModel, Placement } from './InventoryModel';

/** What decides which entity shows a model. */
export interface PlacementFacts {
  /** Models that are one, see `sameModels`. */
  groups: InventoryModel[][];
  /** The ref of the entity that somebody wrote for a model, by the id of the model. */
  claims: ReadonlyMap<string, string>;
  /** Refs of entities that are not of the inventory. */
  taken: ReadonlySet<string>;
  /** The namespace of the models of a source. */
  namespaceOf(sourceId: string): string;
}

/**
 * Which entity shows each model, by the id of the model. One that somebody wrote for it comes first, for all that are the
 * same model; else the inventory has one, whose ref is kept as long as nobody else takes it. Of several that turn out to be
 * one model, the oldest ref stays.
 */
export function placeModels({
  groups,
  claims,
  taken,
  namespaceOf,
}: PlacementFacts): Map<string, Placement> {
  const placements = new Map<string, Placement>();
  const given = new Set(groups.flatMap(group => ownRefOf(group) ?? []));
  for (const group of groups) {
    const claim = group.map(({ id }) => claims.get(id)).find(isPresent);
    let ownRef = ownRefOf(group);
    if (claim === undefined && (ownRef === undefined || taken.has(ownRef))) {
      ownRef = firstFree(
        candidateRefs(group[0], namespaceOf(group[0].sourceId)),
        ref => !taken.has(ref) && !given.has(ref),
      );
      given.add(ownRef);
    }
    for (const { id } of group) {
      const entityRef = claims.get(id) ?? claim ?? ownRef;
      placements.set(id, { ownRef, entityRef, emitted: claim === undefined });
    }
  }
  return placements;
}

function ownRefOf(group: InventoryModel[]): string | undefined {
  return group.map(({ placement }) => placement.ownRef).find(isPresent);
}

function firstFree(
  refs: Generator<string, never>,
  isFree: (ref: string) => boolean,
): string {
  let ref = refs.next().value;
  while (!isFree(ref)) {
    ref = refs.next().value;
  }
  return ref;
}

function isPresent<T>(value: T | undefined): value is T {
  return value !== undefined;
}
