import type { EvidenceType } from '../evidence';
import type { ModelFacts } from '../facts';
import type { RegistryDataset, RegistryFacts } from '../registry';
import { cardMetrics } from './cardMetrics';
import { fittingLink } from './fittingLink';
import { fittingText } from './fittingText';
import { metricRows, NOT_STATED, type MetricRow } from './metricRows';

/** What the form of some evidence can start with. @public */
export interface EvidencePrefill {
  /** The ids of the sources that know it, such as `mlflow/prod`. */
  sources: string[];
  /** Some fields of the payload; of the rows of a table only the columns that are known. */
  payload: Record<string, unknown>;
  link?: string;
}

type KnownFacts = Pick<ModelFacts, 'model' | 'registry' | 'card' | 'title'>;

type VersionFacts = RegistryFacts['versions'][number];

/**
 * What sources already know of a version, for the form of some type of evidence. What nobody states is left out, for the
 * person to fill in; so are all judgements, such as bounds and whether a licence permits the use. `undefined` where nothing
 * is known, or where the type takes nothing from sources.
 *
 * @param version - absent: the one that the entity names
 * @public
 */
export function prefillOf(
  type: EvidenceType,
  facts: KnownFacts,
  version: string | undefined = facts.model.version,
): EvidencePrefill | undefined {
  const told = (facts.registry?.versions ?? []).filter(
    each => each.version === version,
  );
  switch (type) {
    case 'performance-evaluation':
      return performance(facts, version, told);
    case 'training-data-record':
      return trainingData(facts, told);
    case 'licence-review':
      return licences(facts, told);
    default:
      return undefined;
  }
}

/** The metrics of the first source that knows any: of two, the same metric would stand there twice. */
function performance(
  { model, card }: KnownFacts,
  version: string | undefined,
  told: VersionFacts[],
): EvidencePrefill | undefined {
  const [known] = [
    ...told.map(({ source, metrics, url, run }) => ({
      source,
      rows: metricRows(metrics),
      link: fittingLink(run?.url, url),
    })),
    ...(version === model.version ? cardMetrics(card) : []),
  ].filter(({ rows }) => rows.length > 0);
  return (
    known && {
      sources: [known.source],
      payload: { metrics: known.rows.map(stated) },
      link: known.link,
    }
  );
}

function stated({ dataset, split, ...row }: MetricRow): Partial<MetricRow> {
  return {
    ...row,
    ...(!dataset.startsWith(NOT_STATED) && { dataset }),
    ...(split !== 'not-stated' && { split }),
  };
}

/** Roles of data that a model was not made of. */
const NOT_TRAINED_ON = /eval|test|valid|holdout|monitor/i;

/** The datasets that the version was made of; those that the entity names by their refs. */
function trainingData(
  { model }: KnownFacts,
  told: VersionFacts[],
): EvidencePrefill | undefined {
  const isTrainedOn = ({ role = '' }: { role?: string }) =>
    !NOT_TRAINED_ON.test(role);
  const registered = datasetsOf(told).filter(({ of }) => isTrainedOn(of));
  const names = [
    ...model.datasets.filter(isTrainedOn).map(({ ref }) => ref),
    ...registered.map(({ of }) => of.name),
  ];
  const sources = registered.map(({ source }) => source);
  const dataset = distinct(names.flatMap(name => fittingText(name) ?? []));
  return dataset.length > 0
    ? {
        sources: distinct(sources),
        payload: { sources: dataset.map(each => ({ dataset: each })) },
      }
    : undefined;
}

/** The model with its licence, where somebody states it, and the datasets, whose licences are to be looked up. */
function licences(
  { model, card, title }: KnownFacts,
  told: VersionFacts[],
): EvidencePrefill | undefined {
  const licensed = told.find(({ license }) => license);
  const licence = fittingText(
    model.license ?? licensed?.license ?? card?.license,
  );
  const registered = datasetsOf(told);
  const data = distinct(
    [
      ...model.datasets.map(({ ref }) => ref),
      ...registered.map(({ of }) => of.name),
    ].flatMap(name => fittingText(name) ?? []),
  );
  if (!licence && data.length === 0) {
    return undefined;
  }
  return {
    sources: distinct([
      ...(licensed ? [licensed.source] : []),
      ...registered.map(({ source }) => source),
    ]),
    payload: {
      items: [
        {
          component: fittingText(title),
          kind: 'model',
          ...(licence && { licence }),
        },
        ...data.map(component => ({ component, kind: 'data' })),
      ],
    },
  };
}

function datasetsOf(
  told: VersionFacts[],
): { source: string; of: RegistryDataset }[] {
  return told.flatMap(({ source, datasets = [] }) =>
    datasets.map(of => ({ source, of })),
  );
}

function distinct(names: string[]): string[] {
  return [...new Set(names)];
}
