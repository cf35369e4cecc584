import type { JsonObject, JsonValue } from '@backstage/types';
import type { DescribedModel } from '@modelgov/backstage-plugin-model-governance-node';
import {
  REGISTRY_LIMITS,
  type VersionDetails,
} from '@modelgov/backstage-plugin-model-governance-common';
import { cleanText } from './cleanText';
import { describedModelSchema } from './describedModelSchema';
import { keptVersions } from './keptVersions';
import { withoutInvalid } from './withoutInvalid';

const MAX_DESCRIPTION = 2_000;
const MAX_WORDS = 50;
/** What is longer is left out, since half an address leads elsewhere. */
const MAX_ADDRESS = 2_000;

const TEXTS_OF_SENTENCES = ['description', 'intendedPurpose', 'benefit'];
const ADDRESSES = ['url', 'artifact', 'digest'];
const MOMENTS = ['createdAt', 'updatedAt', 'since'];

/**
 * What is kept of what a source says of a model: well-formed, within {@link REGISTRY_LIMITS}, without control characters,
 * and the same for the same statements in another order. What is malformed is left out.
 */
export function boundedModel(described: DescribedModel): DescribedModel {
  const model = withoutInvalid(describedModelSchema, {
    ...Object(cleaned('', { ...described, name: '' })),
    name: described.name,
  });
  if (!model) {
    return { name: described.name, model: {}, versions: [] };
  }
  return {
    ...model,
    model: withDistinctUseCases(model.model),
    ...(model.tags && {
      tags: [...new Set(model.tags)].sort().slice(0, MAX_WORDS),
    }),
    ...(model.labels && { labels: sortedRecord(model.labels) }),
    ...(model.datasets && {
      datasets: model.datasets.slice(0, REGISTRY_LIMITS.datasets),
    }),
    ...(model.deployments && {
      deployments: model.deployments.slice(0, REGISTRY_LIMITS.deployments),
    }),
    ...(model.problems && { problems: model.problems.slice(0, MAX_WORDS) }),
    versions: keptVersions(model.versions).map(boundedVersion),
  };
}

function withDistinctUseCases({
  useCases = [],
  ...model
}: DescribedModel['model']): DescribedModel['model'] {
  const distinct = useCases.filter(
    ({ name }, index) =>
      useCases.findIndex(other => other.name === name) === index,
  );
  return {
    ...model,
    ...(distinct.length && { useCases: distinct.slice(0, MAX_WORDS) }),
  };
}

function boundedVersion(version: VersionDetails): VersionDetails {
  const { aliases, datasets, metrics, parameters } = version;
  return {
    ...version,
    ...(aliases && { aliases: [...aliases].sort().slice(0, MAX_WORDS) }),
    ...(datasets && { datasets: datasets.slice(0, REGISTRY_LIMITS.datasets) }),
    ...(metrics && {
      metrics: byName(metrics).slice(0, REGISTRY_LIMITS.metrics),
    }),
    ...(parameters && {
      parameters: byName(parameters).slice(0, REGISTRY_LIMITS.parameters),
    }),
  };
}

function cleaned(field: string, value: unknown): JsonValue | undefined {
  if (typeof value === 'string') {
    return cleanedText(field, value);
  }
  if (Array.isArray(value)) {
    return value
      .map(item => cleaned(field, item))
      .filter(item => item !== undefined);
  }
  if (typeof value === 'object' && value !== null) {
    return cleanedFields(value);
  }
  const isScalar = typeof value === 'boolean' || Number.isFinite(value);
  return isScalar ? (value as boolean | number) : undefined;
}

function cleanedFields(value: object): JsonObject {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => {
      const kept = cleaned(key, item);
      return kept === undefined
        ? []
        : [[cleanText(key, REGISTRY_LIMITS.text), kept]];
    }),
  );
}

function cleanedText(field: string, text: string): string | undefined {
  if (ADDRESSES.includes(field)) {
    return text.length > MAX_ADDRESS ? undefined : cleanText(text, MAX_ADDRESS);
  }
  if (MOMENTS.includes(field)) {
    const moment = new Date(text);
    return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
  }
  const limit = TEXTS_OF_SENTENCES.includes(field)
    ? MAX_DESCRIPTION
    : REGISTRY_LIMITS.text;
  return cleanText(text, limit);
}

function sortedRecord(record: Record<string, string>): Record<string, string> {
  const sorted = Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.slice(0, MAX_WORDS));
}

function byName<T extends { name: string }>(items: T[]): T[] {
  return [...items].sort((a, b) => {
    if (a.name === b.name) {
      return 0;
    }
    return a.name < b.name ? -1 : 1;
  });
}
