import { InputError } from '@backstage/errors';
import type { EvaluationInput } from '../evaluate/EvaluationInput';
import { worldOf } from '../evaluate/worldOf';
import { cardSectionSchema } from '../entity';
import { asNamed } from './asNamed';
import { compareDatasets } from './compareDatasets';
import { compareEvidence } from './compareEvidence';
import { compareFacts } from './compareFacts';
import { compareMetrics } from './compareMetrics';
import { compareSignOffs } from './compareSignOffs';
import { joinBy } from './joinBy';
import type { KnownVersion } from './KnownVersion';
import { knownVersions } from './knownVersions';
import type { VersionComparison } from './VersionComparison';
import type { VersionPair } from './VersionPair';
import { withEntityDetails } from './withEntityDetails';

/** How many versions an error names. */
const NAMED_IN_ERROR = 20;

/**
 * What differs between two versions of a model, and which sign-offs go stale where the second takes the place of the first.
 *
 * @throws InputError naming the field, where nobody knows a version or both are the same
 * @public
 */
export function compareVersions(
  input: EvaluationInput,
  versions: { from: string; to: string },
): VersionComparison {
  const { facts, records } = input;
  const known = knownVersions(facts, records);
  const from = find('from');
  const to = find('to');
  if (from === to) {
    throw new InputError(`to: is the same version as from, "${versions.to}"`);
  }
  const named = known.find(each => each.named);
  const signed = records.signOffs.flatMap(
    ({ subject }) => subject.bound.datasets,
  );
  const inputAs = (version: KnownVersion): EvaluationInput => ({
    ...input,
    facts: asNamed(facts, version, named, signed),
  });
  const pair: VersionPair = {
    from: withEntityDetails(from, facts),
    to: withEntityDetails(to, facts),
  };
  return {
    entityRef: facts.entityRef,
    ...versions,
    signOffs: compareSignOffs(inputAs(from), inputAs(to)),
    facts: compareFacts(pair),
    metrics: compareMetrics(pair),
    datasets: compareDatasets(pair),
    parameters: compareParameters(pair),
    sections: compareSections(pair),
    evidence: compareEvidence(worldOf(input), pair),
  };

  function find(field: 'from' | 'to'): KnownVersion {
    const found = known.find(({ version }) => version === versions[field]);
    if (!found) {
      const names = known.flatMap(({ version }) => version ?? []);
      throw new InputError(
        `${field}: "${
          versions[field]
        }" is not a known version of the model; it has ${
          names.slice(0, NAMED_IN_ERROR).join(', ') || 'none'
        }`,
      );
    }
    return found;
  }
}

function compareParameters({
  from,
  to,
}: VersionPair): VersionComparison['parameters'] {
  return joinBy(
    from.details.parameters,
    to.details.parameters,
    ({ name }) => name,
  ).map(({ either: { name }, ...sides }) => ({
    name,
    from: sides.from?.value,
    to: sides.to?.value,
  }));
}

function compareSections({
  from,
  to,
}: VersionPair): VersionComparison['sections'] {
  const [before, after] = [from, to].map(({ details }) => details.sections);
  return before?.length || after?.length
    ? cardSectionSchema.options.map(section => ({
        section,
        from: before?.length ? before.includes(section) : undefined,
        to: after?.length ? after.includes(section) : undefined,
      }))
    : undefined;
}
