import type { ModelSourceFacts, VersionDetails } from '../registry';
import { fittingLink } from './fittingLink';
import { fittingText } from './fittingText';

const MOST_ROWS = 200;

/** What a source knows of how a version was made, as the payload of a version record; `undefined` where it knows nothing. */
export function versionRecordOf(
  details: VersionDetails,
  source: Pick<ModelSourceFacts, 'id' | 'name'>,
): Record<string, unknown> | undefined {
  const known = withoutAbsent({
    run: fittingText(details.run?.id),
    runLink: fittingLink(details.run?.url),
    createdBy: fittingText(details.createdBy),
    createdOn: details.createdAt?.slice(0, 10),
    licence: fittingText(details.license),
    datasets: datasetsOf(details),
    parameters: parametersOf(details),
  });
  return Object.keys(known).length === 0
    ? undefined
    : {
        registry: fittingText(source.id) ?? source.id,
        name: fittingText(source.name) ?? source.id,
        ...known,
      };
}

function datasetsOf({ datasets = [] }: VersionDetails) {
  return atLeastOne(
    datasets.flatMap(dataset => {
      const name = fittingText(dataset.name);
      return name
        ? [
            withoutAbsent({
              name,
              role: fittingText(dataset.role),
              digest: fittingText(dataset.digest),
            }),
          ]
        : [];
    }),
  );
}

function parametersOf({ parameters = [] }: VersionDetails) {
  return atLeastOne(
    parameters.flatMap(parameter => {
      const name = fittingText(parameter.name);
      const value = fittingText(parameter.value);
      return name && value ? [{ name, value }] : [];
    }),
  );
}

function atLeastOne<T>(rows: T[]): T[] | undefined {
  return rows.length > 0 ? rows.slice(0, MOST_ROWS) : undefined;
}

function withoutAbsent(
  fields: Record<string, unknown>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  );
}
