import {
  type CardSection,
  cardSectionSchema,
} from '@modelgov/backstage-plugin-model-governance-common';
import { normalizeWords } from './normalizeWords';
import { SECTION_HEADINGS } from './sectionHeadings';

/** No heading of a model card is longer; what is longer is not one. */
const MAX_HEADING_LENGTH = 200;

/** The sections that a heading announces: none for most headings, several for some. */
export function sectionsOfHeading(heading: string): CardSection[] {
  if (heading.length > MAX_HEADING_LENGTH) {
    return [];
  }
  const words = normalizeWords(heading).replace(/^(?:\d+ )+/, '');
  return cardSectionSchema.options.filter(section => {
    const { whole, part } = SECTION_HEADINGS[section];
    return (
      whole.includes(words) || part.some(p => ` ${words} `.includes(` ${p} `))
    );
  });
}
