import type { CardSection } from '@modelgov/backstage-plugin-model-governance-common';
import { sectionsOfHeading } from './sectionsOfHeading';

/**
 * Where in a card a reader is. Content belongs to the innermost heading around it that announces a section, so that what
 * stands under "Uses" > "Out-of-scope use" does not count as intended use.
 */
export class Outline {
  #headings: { level: number; sections: CardSection[] }[] = [];
  heading = '';
  sections: readonly CardSection[] = [];

  enter(level: number, heading: string): void {
    this.#headings = [
      ...this.#headings.filter(h => h.level < level),
      { level, sections: sectionsOfHeading(heading) },
    ];
    this.heading = heading;
    this.sections =
      this.#headings.findLast(h => h.sections.length)?.sections ?? [];
  }
}
