import type { MlflowApi } from './MlflowApi';
import type { Parsed } from './Parsed';

/** How far the clock of the registry may be behind ours. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

const NEWEST_FIRST = ['last_updated_timestamp DESC'];
const PAGE_SIZE = 100;

/**
 * The names of models that changed since a moment, by what MLflow dates: models by their description, name, stages and new or
 * deleted versions, versions by their description. It dates neither tags nor aliases.
 */
export async function changedNames(
  api: MlflowApi,
  since: Date,
): Promise<Set<string>> {
  const from = new Date(since.getTime() - CLOCK_TOLERANCE_MS).toISOString();
  const names = new Set<string>();
  const listings = [
    api.registeredModels(NEWEST_FIRST),
    api.modelVersions(NEWEST_FIRST, { pageSize: PAGE_SIZE }),
  ];
  for (const listing of listings) {
    for await (const page of listing) {
      const isChanged = (item: Parsed<Dated>) =>
        'problem' in item || (item.value.last_updated_timestamp ?? '') >= from;
      page
        .filter(isChanged)
        .forEach(({ name }) => name !== undefined && names.add(name));
      if (!page.every(isChanged)) {
        break;
      }
    }
  }
  return names;
}

type Dated = { last_updated_timestamp?: string };
