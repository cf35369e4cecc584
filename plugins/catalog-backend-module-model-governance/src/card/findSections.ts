import {
  type CardSection,
  cardSectionSchema,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { CardBlock } from './CardBlock';
import { hasContent } from './hasContent';

/** The sections that a card has content for; a heading alone, or above a template's placeholder, is none. */
export function findSections(blocks: CardBlock[]): CardSection[] {
  const found = new Set<CardSection>();
  for (const { sections, text } of blocks) {
    if (sections.some(s => !found.has(s)) && hasContent(text)) {
      sections.forEach(s => found.add(s));
    }
  }
  return cardSectionSchema.options.filter(s => found.has(s));
}
