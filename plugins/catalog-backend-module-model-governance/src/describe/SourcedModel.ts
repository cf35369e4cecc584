import type { DescribedModel } from '@modelgov/backstage-plugin-model-governance-node';

/** A model and who says what is said of it. */
export interface SourcedModel {
  /** `<type>/<instance>` of a registry, the type of the location of a document. */
  sourceId: string;
  /** A registry is asked by the portal; a document was written by somebody. */
  kind: 'registry' | 'document';
  model: DescribedModel;
}
