import type { DependencyFacts } from '../facts';
import { factsOf } from '../policy/factsOf';
import type { Policy, Requirement } from '../policy';
import type { Outcome } from '../terms';
import { judgeDependency } from './judgeDependency';
import { valueAt } from './valueAt';

/** What one requirement on datasets says of one dataset. @public */
export interface DatasetAnswer
  extends Pick<
    Requirement,
    'title' | 'question' | 'remediation' | 'references' | 'effectiveFrom'
  > {
  requirementId: string;
  outcome: Extract<Outcome, 'pass' | 'fail' | 'missing' | 'upcoming'>;
  /** The names of the facts that it asks for and that nothing states; one of them may be enough. */
  unstated: string[];
}

/**
 * What each requirement of a policy that asks something of datasets says of one of them, by the same conditions by which
 * models that use it are judged. Whether a model is asked at all, the model decides. A requirement that is not in force
 * yet is `upcoming`.
 *
 * @param dataset - Its facts; see `dependencyFactsFromEntity`.
 * @public
 */
export function datasetCheck(
  dataset: DependencyFacts,
  { requirements }: Pick<Policy, 'requirements'>,
  now: Date,
): DatasetAnswer[] {
  return requirements.flatMap(requirement => {
    const { id, check, effectiveFrom } = requirement;
    if (!('dependencies' in check) || check.dependencies.kind !== 'dataset') {
      return [];
    }
    const { expect } = check.dependencies;
    const judged = judgeDependency(expect, dataset);
    const isUpcoming =
      effectiveFrom !== undefined && new Date(effectiveFrom) > now;
    const asked = judged === 'pass' ? [] : factsOf(expect);
    return [
      {
        requirementId: id,
        title: requirement.title,
        question: requirement.question,
        remediation: requirement.remediation,
        references: requirement.references,
        effectiveFrom,
        outcome: judged !== 'pass' && isUpcoming ? 'upcoming' : judged,
        unstated: asked.filter(path => valueAt(dataset, path) === undefined),
      },
    ];
  });
}
