import type { RegistryDataset } from '../registry';
import { joinBy, type Joined } from './joinBy';
import { keyOfDataset } from './keyOfDataset';
import type { DatasetComparison } from './VersionComparison';
import type { VersionPair } from './VersionPair';

/** The datasets of two versions: which were added, removed, or are others under the same name. */
export function compareDatasets({
  from,
  to,
}: VersionPair): DatasetComparison[] {
  const isTold = Boolean(
    from.details.datasets?.length && to.details.datasets?.length,
  );
  return joinBy(from.details.datasets, to.details.datasets, keyOfDataset).map(
    joined => ({
      name: joined.either.name,
      role: joined.either.role,
      url: joined.either.url,
      change: changeOf(joined, isTold),
      fromDigest: joined.from?.digest,
      toDigest: joined.to?.digest,
    }),
  );
}

function changeOf(
  { from, to }: Joined<RegistryDataset>,
  isTold: boolean,
): DatasetComparison['change'] {
  if (!from) {
    return isTold ? 'added' : 'only-to';
  }
  if (!to) {
    return isTold ? 'removed' : 'only-from';
  }
  return from.digest && to.digest && from.digest !== to.digest
    ? 'changed'
    : 'same';
}
