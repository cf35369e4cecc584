import { isError } from '@backstage/errors';
import type { CardFacts } from '@modelgov/backstage-plugin-model-governance-common';
import { findLicense } from './findLicense';
import { findMetrics } from './findMetrics';
import { findSections } from './findSections';
import { parseMetadata } from './parseMetadata';
import { parseYaml } from './parseYaml';
import { readBlocks } from './readBlocks';
import { splitFrontMatter } from './splitFrontMatter';

/** Every fact becomes rows of the catalog's search table. */
const MAX_METRICS = 50;

/** Bounds on what markdown is parsed into, which takes far more memory than the text. */
const MAX_LINES = 20_000;
const MAX_CELLS = 20_000;

/**
 * To be raised whenever the same card gives other facts, so that facts kept from an earlier release are read anew.
 */
export const CARD_PARSER_VERSION = 1;

/** What a card says; `message` is what its author should know. */
type ParsedCard = Omit<CardFacts, 'status' | 'location'>;

/**
 * Reads a model card: Markdown, with or without YAML metadata in front. Pure and total: there is no text for which it
 * throws, and none of up to a megabyte that takes it long.
 */
export function parseModelCard(card: string): ParsedCard {
  const { metadata, body } = splitFrontMatter(card);
  const fromMetadata = readMetadata(metadata);
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
    ...(fromMetadata.message && { message: fromMetadata.message }),
    sections: findSections(blocks),
    ...(license && { license }),
    metrics: metrics.slice(0, MAX_METRICS),
  };
}

function readMetadata(
  metadata: string | undefined,
): Pick<CardFacts, 'license' | 'metrics' | 'message'> {
  try {
    return parseMetadata(metadata && parseYaml(metadata));
  } catch (error) {
    const reason = isError(error) ? error.message : 'cannot be read';
    return {
      metrics: [],
      message: `The metadata at the top of the model card ${reason}; only its sections were read.`,
    };
  }
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
