import type { CardFacts } from '@modelgov/backstage-plugin-model-governance-common';
import { cardFactsOf } from './cardFactsOf';
import { readMetadata } from './readMetadata';
import { splitFrontMatter } from './splitFrontMatter';

/**
 * To be raised whenever the same card gives other facts, so that facts kept from an earlier release are read anew.
 */
export const CARD_PARSER_VERSION = 3;

/**
 * Reads a model card: Markdown, with or without YAML metadata in front. Pure and total: there is no text for which it
 * throws, and none of up to a megabyte that takes it long.
 */
export function parseModelCard(
  card: string,
): Omit<CardFacts, 'status' | 'location'> {
  const { metadata, body } = splitFrontMatter(card);
  return cardFactsOf(readMetadata(metadata), body);
}
