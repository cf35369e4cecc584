import type { CardFacts } from '@modelgov/backstage-plugin-model-governance-common';
import type { CardMetadata } from './CardMetadata';
import { findLicense } from './findLicense';
import { findMetrics } from './findMetrics';
import { findSections } from './findSections';
import { metadataFacts } from './metadataFacts';
import { readBlocks } from './readBlocks';

/** Every fact becomes rows of the catalog's search table. */
const MAX_METRICS = 50;

/** Bounds on what markdown is parsed into, which takes far more memory than the text. */
const MAX_LINES = 20_000;
const MAX_CELLS = 20_000;

/**
 * The facts of a model card; `message` is what its author should know.
 *
 * @param body - the Markdown below the metadata
 */
export function cardFactsOf(
  metadata: CardMetadata,
  body: string,
): Omit<CardFacts, 'status' | 'location'> {
  const { message } = metadata;
  const fromMetadata = metadataFacts(metadata);
  if (isTooLarge(body)) {
    return {
      sections: [],
      ...fromMetadata,
      message:
        'The model card has more than 20,000 lines or table cells; its sections were not read.',
    };
  }
  const blocks = readBlocks(body);
  const license = fromMetadata.license ?? findLicense(blocks);
  const metrics = fromMetadata.metrics.length
    ? fromMetadata.metrics
    : findMetrics(blocks);
  return {
    ...(message && { message }),
    sections: findSections(blocks),
    ...(license && { license }),
    metrics: metrics.slice(0, MAX_METRICS),
  };
}

function isTooLarge(body: string): boolean {
  return (
    hasMoreThan(MAX_LINES, '\n', body) || hasMoreThan(MAX_CELLS, '|', body)
  );
}

function hasMoreThan(count: number, char: string, text: string): boolean {
  let at = -1;
  for (let seen = 0; seen <= count; seen++) {
    at = text.indexOf(char, at + 1);
    if (at === -1) {
      return false;
    }
  }
  return true;
}
