import type { CardSection } from '@modelgov/backstage-plugin-model-governance-common';

/** A piece of a model card's content. */
export interface CardBlock {
  /** The heading directly above it; empty before the first one. */
  heading: string;
  /** What the innermost heading around it that announces a section announces. */
  sections: readonly CardSection[];
  text: string;
  /** Of tables: the cells, with the header as the first row. */
  rows?: string[][];
}
