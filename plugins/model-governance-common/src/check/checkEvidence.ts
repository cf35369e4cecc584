import { EVIDENCE_TYPE_DEFINITIONS } from '../evidence';
import type { Requirement } from '../policy';
import type { Evidence } from '../records';
import { newestFirst } from '../records/newestFirst';
import { isSourced } from '../sourcedEvidence/isSourced';
import type { CheckAnswer } from './CheckAnswer';
import type { CheckContext } from './CheckContext';
import { askedReview } from './askedReview';
import type { EvidenceCheck } from './EvidenceCheck';
import { evidenceOfUseCases } from './evidenceOfUseCases';
import { evidenceOfVersion } from './evidenceOfVersion';
import { judgeEvidence } from './judgeEvidence';
import { judgeRecords } from './judgeRecords';

/**
 * Asks for evidence. Of the records that support the requirement and were not corrected by another, the newest decides: by
 * the day it was collected, then by when it was recorded; what people and pipelines brought stands above what registries and
 * documents say. What counts depends on the scope of the requirement:
 *
 * - `model`: every record;
 * - `version`: those of the version and, where both are known, the artifact that the entity names now; evidence of
 *   another alone is stale;
 * - `use-case`: for every active use case, those that name it or none.
 */
export function checkEvidence(
  check: EvidenceCheck,
  requirement: Requirement,
  context: CheckContext,
): CheckAnswer {
  const { facts, records } = context;
  const asked = askedReview(check, requirement, context);
  const supporting = supportingRecords(records.evidence, check, requirement);
  const judge = (some: readonly Evidence[]): CheckAnswer =>
    judgeRecords(some, record =>
      judgeEvidence(record, check, asked, context),
    ) ?? missing(check);

  const answer = {
    model: () => judge(supporting),
    version: () => evidenceOfVersion(supporting, facts.model, judge),
    'use-case': () =>
      evidenceOfUseCases(
        facts.useCases.map(({ name }) => ({
          name,
          answer: judge(
            supporting.filter(({ useCase = name }) => useCase === name),
          ),
        })),
      ),
  }[requirement.scope]();
  if (answer.outcome === 'pass' || answer.outcome === 'pending') {
    return answer;
  }
  const renew = supporting.some(record => !isSourced(record));
  return {
    ...answer,
    action: { kind: 'add-evidence', types: check.types, renew },
  };
}

/** What decides first, first. */
function supportingRecords(
  evidence: readonly Evidence[],
  check: EvidenceCheck,
  requirement: Requirement,
): Evidence[] {
  const superseded = new Set(
    evidence.flatMap(({ supersedes }) => supersedes ?? []),
  );
  return newestFirst(evidence)
    .filter(
      record =>
        !superseded.has(record.id) && supports(record, check, requirement),
    )
    .sort(
      (a, b) =>
        Number(isSourced(a)) - Number(isSourced(b)) ||
        b.collectedOn.localeCompare(a.collectedOn, 'en-US'),
    );
}

/** A record that names no requirement supports all that ask for its type, except for a document. */
function supports(
  { type, requirements }: Evidence,
  { types }: EvidenceCheck,
  { id }: Requirement,
): boolean {
  return (
    types.includes(type) &&
    (requirements.length > 0 ? requirements.includes(id) : type !== 'document')
  );
}

function missing({ types }: EvidenceCheck): CheckAnswer {
  const titles = types.map(type => EVIDENCE_TYPE_DEFINITIONS[type].title);
  return { outcome: 'missing', reason: `Not given: ${titles.join(' or ')}.` };
}
