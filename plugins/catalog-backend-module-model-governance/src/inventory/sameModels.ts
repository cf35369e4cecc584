import type { InventoryModel } from './InventoryModel';

/**
 * Groups of models that are one, each with the oldest first, by the oldest of all first. One are those that were one before,
 * those with the same label, and of every digest the oldest model of each source: two models of one source with the same
 * artifact are two, since the source says so.
 *
 * @param models - the oldest first
 * @param shared - models by an identity that they share
 */
export function sameModels(
  models: readonly InventoryModel[],
  shared: ReadonlyMap<string, readonly string[]>,
): InventoryModel[][] {
  const age = new Map(models.map(({ id }, index) => [id, index]));
  const leaders = new Map<string, string>();
  const leaderOf = (id: string): string => {
    let leader = id;
    for (let at = leaders.get(id); at !== undefined; at = leaders.get(at)) {
      leader = at;
    }
    return leader;
  };
  const unite = (ids: readonly string[]) => {
    const [oldest, ...others] = [...new Set(ids.map(leaderOf))].sort(
      (a, b) => Number(age.get(a)) - Number(age.get(b)),
    );
    others.forEach(other => leaders.set(other, oldest));
  };
  for (const ids of groupBy(models, ({ placement }) => placement.ownRef)) {
    unite(ids.map(({ id }) => id));
  }
  for (const [identity, ids] of shared) {
    const known = ids
      .map(id => models[age.get(id) ?? -1])
      .filter(model => model !== undefined);
    const isLabel = identity.startsWith('label:');
    unite((isLabel ? known : oldestOfEachSource(known)).map(({ id }) => id));
  }
  return groupBy(models, ({ id }) => leaderOf(id));
}

function oldestOfEachSource(models: InventoryModel[]): InventoryModel[] {
  return groupBy(models, ({ sourceId }) => sourceId).map(([first, ...others]) =>
    others.reduce(
      (oldest, model) => (model.foundAt < oldest.foundAt ? model : oldest),
      first,
    ),
  );
}

function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string | undefined,
): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = key === undefined ? undefined : groups.get(key);
    if (group) {
      group.push(item);
    } else if (key !== undefined) {
      groups.set(key, [item]);
    }
  }
  return [...groups.values()];
}
