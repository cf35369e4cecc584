import { EVIDENCE_TYPE_DEFINITIONS } from '../evidence';
import type { ModelFacts } from '../facts';
import { canonicalJson } from '../proof/canonicalJson';
import { actsOf, type Evidence, type ModelRecords } from '../records';
import { newestFirst } from '../records/newestFirst';
import { isSourced } from './isSourced';
import type { SourcedEvidence } from './SourcedEvidence';
import { sourcedEvidenceOf } from './sourcedEvidenceOf';
import { sourcedEvidenceId } from './sourcedEvidenceId';

/** Evidence from a source as it is put on record, without what every record carries. @public */
export type DueSourcedEvidence = Pick<
  Evidence,
  | 'id'
  | 'type'
  | 'title'
  | 'payload'
  | 'measures'
  | 'requirements'
  | 'link'
  | 'collectedOn'
  | 'modelVersion'
  | 'modelDigest'
  | 'source'
  | 'sourceId'
  | 'supersedes'
>;

/**
 * What the sources of a model say now and is not on record yet. It takes the place of what the same source said before of
 * the same version; what a source says no longer stays on record. Nothing is due of a model that was ended.
 *
 * @public
 */
export function dueSourcedEvidence(
  facts: Pick<ModelFacts, 'uid' | 'entityRef' | 'model' | 'registry' | 'card'>,
  records: Pick<ModelRecords, 'evidence' | 'acts'>,
  now: Date,
): DueSourcedEvidence[] {
  const said = sourcedEvidenceOf(facts);
  if (said.length === 0 || actsOf(records.acts, 'decommission').length > 0) {
    return [];
  }
  const known = newestFirst(records.evidence.filter(isSourced));
  const today = now.toISOString().slice(0, 10);
  return said.flatMap(evidence => {
    const before = known.find(record => isSameMatter(record, evidence));
    if (before && contentOf(before) === contentOf(evidence)) {
      return [];
    }
    const { collectedOn = today } = evidence;
    return [
      {
        ...evidence,
        id: sourcedEvidenceId(facts, evidence, before?.id),
        requirements: [],
        measures: EVIDENCE_TYPE_DEFINITIONS[evidence.type].measure(
          evidence.payload,
        ),
        collectedOn: collectedOn < today ? collectedOn : today,
        supersedes: before?.id,
      },
    ];
  });
}

function isSameMatter(a: Evidence, b: SourcedEvidence): boolean {
  return (
    a.source === b.source &&
    a.sourceId === b.sourceId &&
    a.type === b.type &&
    a.modelVersion === b.modelVersion
  );
}

/** What is said, without when and where: a source that moves, or notes another day, says nothing else. */
function contentOf({
  payload,
  modelDigest,
}: Pick<Evidence, 'payload' | 'modelDigest'>): string {
  return canonicalJson({ payload, modelDigest });
}
