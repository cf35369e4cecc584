import { EVIDENCE_TYPE_DEFINITIONS } from '../evidence';
import type { Requirement } from '../policy';
import type { Evidence } from '../records';
import { newestFirst } from '../records/newestFirst';
import type { CheckAnswer } from './CheckAnswer';
import type { CheckContext } from './CheckContext';
import { askedReview } from './askedReview';
import type { EvidenceCheck } from './EvidenceCheck';
import { judgeEvidence } from './judgeEvidence';

/** The worst first: what decides where the use cases of a model differ. */
const WORST_FIRST = ['fail', 'missing', 'stale', 'pending', 'pass'] as const;

/**
 * Asks for evidence. Of the records that support the requirement and were not corrected by another, the newest decides: by
 * the day it was collected, then by when it was recorded. What counts depends on the scope of the requirement:
 *
 * - `model`: every record;
 * - `version`: those of the version and, where both are known, the artifact that the entity names now; evidence of
 *   another alone is stale;
 * - `use-case`: for every active use case, those that name it or none.
 *
 * While the newest awaits its review, what was accepted before it holds; what was rejected before it gives no way to
 * anything older.
 */
export function checkEvidence(
  check: EvidenceCheck,
  requirement: Requirement,
  context: CheckContext,
): CheckAnswer {
  const { facts } = context;
  const asked = askedReview(check, requirement, context);
  const superseded = new Set(
    context.records.evidence.flatMap(({ supersedes }) => supersedes ?? []),
  );
  const supporting = newestFirst(context.records.evidence)
    .filter(
      record =>
        !superseded.has(record.id) && supports(record, check, requirement),
    )
    .sort((a, b) => b.collectedOn.localeCompare(a.collectedOn, 'en-US'));
  const judge = (records: Evidence[]): CheckAnswer => {
    const [newest, ...older] = records;
    if (!newest) {
      return missing(check);
    }
    const answer = judgeEvidence(newest, check, asked, context);
    if (answer.outcome !== 'pending') {
      return answer;
    }
    for (const record of older) {
      const earlier = judgeEvidence(record, check, asked, context);
      if (earlier.outcome === 'pass') {
        return {
          ...earlier,
          reason: `${earlier.reason} ${answer.reason}`,
          action: answer.action,
        };
      }
      if (earlier.outcome !== 'pending') {
        break;
      }
    }
    return answer;
  };

  const answer = {
    model: () => judge(supporting),
    version: () => {
      const current = supporting.filter(record => isOfNow(record, facts.model));
      return current.length === 0 && supporting.length > 0
        ? ofOtherVersion(supporting[0], facts.model.version)
        : judge(current);
    },
    'use-case': () =>
      ofUseCases(
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
  const renew = supporting.length > 0;
  return {
    ...answer,
    action: { kind: 'add-evidence', types: check.types, renew },
  };
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

function isOfNow(
  { modelVersion, modelDigest }: Evidence,
  { version, digest }: CheckContext['facts']['model'],
): boolean {
  return (
    modelVersion === version &&
    (!modelDigest || !digest || modelDigest === digest)
  );
}

function ofOtherVersion(
  { id, title, modelVersion }: Evidence,
  now: string | undefined,
): CheckAnswer {
  if (modelVersion === now) {
    return {
      outcome: 'stale',
      reason: `"${title}" is of another artifact of ${nameOf(now)}.`,
      evidenceIds: [id],
    };
  }
  return {
    outcome: 'stale',
    reason: `"${title}" is of ${nameOf(
      modelVersion,
    )}; the model is now at ${nameOf(now)}.`,
    evidenceIds: [id],
  };
}

function nameOf(version: string | undefined): string {
  return version === undefined ? 'no named version' : `version ${version}`;
}

function ofUseCases(
  answers: { name: string; answer: CheckAnswer }[],
): CheckAnswer {
  const outcome =
    WORST_FIRST.find(worst =>
      answers.some(({ answer }) => answer.outcome === worst),
    ) ?? 'missing';
  const telling = answers.filter(({ answer }) =>
    outcome === 'pass' ? true : answer.outcome !== 'pass',
  );
  const ids = answers.flatMap(({ answer }) => answer.evidenceIds ?? []);
  const awaited = telling.flatMap(({ answer: { action } }) =>
    action?.kind === 'review-evidence' ? [action] : [],
  );
  return {
    outcome,
    reason: telling
      .map(({ name, answer }) =>
        answers.length > 1 ? `${name}: ${answer.reason}` : answer.reason,
      )
      .join(' '),
    evidenceIds: [...new Set(ids)],
    action:
      awaited.length > 0 && (outcome === 'pending' || outcome === 'pass')
        ? {
            kind: 'review-evidence',
            evidenceIds: [
              ...new Set(awaited.flatMap(each => each.evidenceIds)),
            ],
            roles: awaited[0].roles,
          }
        : undefined,
    changesAt: answers
      .flatMap(({ answer }) => answer.changesAt ?? [])
      .sort()[0],
  };
}
