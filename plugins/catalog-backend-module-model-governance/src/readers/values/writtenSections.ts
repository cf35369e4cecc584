import {
  type CardSection,
  cardSectionSchema,
} from '@modelgov/backstage-plugin-model-governance-common';
import { hasContent } from '../../card/hasContent';

/** The sections of a model card that a document with fields of its own has content for. */
export function writtenSections(
  texts: Partial<Record<CardSection, (string | undefined)[]>>,
): CardSection[] {
  return cardSectionSchema.options.filter(section =>
    texts[section]?.some(text => text && hasContent(text)),
  );
}
