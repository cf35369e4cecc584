import type { KnownVersion } from './KnownVersion';
import { VERSION_FACTS, type VersionComparison } from './VersionComparison';
import type { VersionPair } from './VersionPair';

type VersionFact = (typeof VERSION_FACTS)[number];

/** The facts of two versions, one by one; those that nothing states of either are left out. */
export function compareFacts({
  from,
  to,
}: VersionPair): VersionComparison['facts'] {
  return VERSION_FACTS.map(fact => ({
    fact,
    from: textOf(from, fact),
    to: textOf(to, fact),
  })).filter(each => each.from !== undefined || each.to !== undefined);
}

function textOf(
  { digest, details }: KnownVersion,
  fact: VersionFact,
): string | undefined {
  switch (fact) {
    case 'digest':
      return digest;
    case 'aliases':
      return details.aliases?.length ? details.aliases.join(', ') : undefined;
    case 'run':
      return details.run?.id;
    default:
      return details[fact];
  }
}
