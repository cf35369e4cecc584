import type { ModelFacts } from '../facts';
import type { Evidence } from '../records';
import { isSourced } from '../sourcedEvidence/isSourced';
import type { CheckAnswer } from './CheckAnswer';

/**
 * The answer of evidence of the version and, where both are known, the artifact that the entity names now. Where people and
 * pipelines brought evidence of another alone, it is stale, whatever a source knows of this one and is not enough.
 *
 * @param supporting - the newest first
 */
export function evidenceOfVersion(
  supporting: readonly Evidence[],
  model: ModelFacts['model'],
  judge: (records: readonly Evidence[]) => CheckAnswer,
): CheckAnswer {
  const current = supporting.filter(record => isOfNow(record, model));
  const answer = judge(current);
  const brought = supporting.find(record => !isSourced(record));
  if (!brought || answer.outcome === 'pass' || !current.every(isSourced)) {
    return answer;
  }
  const stale = ofOther(brought, model.version);
  if (current.length === 0) {
    return stale;
  }
  return answer.outcome === 'missing' || answer.outcome === 'stale'
    ? {
        outcome: 'stale',
        reason: `${stale.reason} ${answer.reason}`,
        evidenceIds: [brought.id, ...(answer.evidenceIds ?? [])],
      }
    : answer;
}

function isOfNow(
  { modelVersion, modelDigest }: Evidence,
  { version, digest }: ModelFacts['model'],
): boolean {
  return (
    modelVersion === version &&
    (!modelDigest || !digest || modelDigest === digest)
  );
}

function ofOther(
  { id, title, modelVersion }: Evidence,
  now: string | undefined,
): CheckAnswer {
  return {
    outcome: 'stale',
    reason:
      modelVersion === now
        ? `"${title}" is of another artifact of ${nameOf(now)}.`
        : `"${title}" is of ${nameOf(
            modelVersion,
          )}; the model is now at ${nameOf(now)}.`,
    evidenceIds: [id],
  };
}

function nameOf(version: string | undefined): string {
  return version === undefined ? 'no named version' : `version ${version}`;
}
