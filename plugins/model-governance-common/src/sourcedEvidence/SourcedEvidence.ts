import type { Evidence } from '../records';

/**
 * What one registry or document knows of one version, in the form of evidence. Without a `collectedOn` the source tells
 * no day.
 *
 * @public
 */
export type SourcedEvidence = Pick<
  Evidence,
  'type' | 'title' | 'payload' | 'link' | 'modelVersion' | 'modelDigest'
> & {
  source: 'registry' | 'catalog';
  sourceId: string;
  collectedOn?: string;
};
