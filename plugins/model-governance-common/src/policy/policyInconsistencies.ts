import { aiActTreeInconsistencies } from '../aiAct/aiActTreeInconsistencies';
import { EVIDENCE_TYPE_DEFINITIONS } from '../evidence/evidenceTypes';
import {
  DEPENDENCY_FACT_PATHS,
  FACT_ELEMENT_PATHS,
  FACT_PATHS,
} from '../facts/PredicateFacts';
import type { Problem } from '../problems/problemsOf';
import type { Policy } from './PolicyPack';
import { repeated } from './repeated';
import { riskInconsistencies } from './riskInconsistencies';
import { unknownPaths } from './unknownPaths';

const FACTS = { paths: Object.keys(FACT_PATHS), elements: FACT_ELEMENT_PATHS };
const DEPENDENCY = { paths: Object.keys(DEPENDENCY_FACT_PATHS), elements: {} };

/** What a well-formed policy says that contradicts itself, or that nothing can answer. */
export function policyInconsistencies(
  policy: Omit<Policy, 'version' | 'digest'>,
): Problem[] {
  return [
    ...policy.requirements.flatMap((requirement, index) =>
      requirementInconsistencies(requirement, policy).map(
        ({ path, message }) => ({
          path: ['requirements', index, ...path],
          message,
        }),
      ),
    ),
    ...policy.frameworks.flatMap(({ references = [] }, framework) =>
      repeated(
        references.map(({ id }) => id),
        index => ['frameworks', framework, 'references', index, 'id'],
      ),
    ),
    ...policy.signOffs.flatMap(({ appliesWhen }, index) =>
      unknownPaths(appliesWhen, FACTS, ['signOffs', index, 'appliesWhen']),
    ),
    ...repeated(
      policy.levels.map(({ minScore }) => minScore),
      index => ['levels', index, 'minScore'],
    ),
    ...riskInconsistencies(policy.risk),
    ...aiActTreeInconsistencies(policy.aiAct).map(({ path, message }) => ({
      path: ['aiAct', ...path],
      message,
    })),
  ];
}

function requirementInconsistencies(
  { appliesWhen, check, references, waivable }: Policy['requirements'][number],
  { frameworks, signOffs }: Pick<Policy, 'frameworks' | 'signOffs'>,
): Problem[] {
  const problems = unknownPaths(appliesWhen, FACTS, ['appliesWhen']);
  references.forEach((reference, index) => {
    const framework = frameworks.find(({ id }) => id === reference.framework);
    if (!framework) {
      problems.push({
        path: ['references', index, 'framework'],
        message: `unknown framework "${reference.framework}"`,
      });
    } else if (
      framework.references?.every(({ id }) => id !== reference.id) === true
    ) {
      problems.push({
        path: ['references', index, 'id'],
        message: `${framework.id} has no "${reference.id}"`,
      });
    }
  });
  const isAttestation =
    'signOff' in check ||
    ('assessment' in check && check.assessment !== 'residual-within-appetite');
  if (waivable && isAttestation) {
    problems.push({
      path: ['waivable'],
      message: 'signatures and assessments cannot be waived',
    });
  }
  if ('catalog' in check) {
    check.catalog.forEach(({ expect }, index) => {
      const at = ['check', 'catalog', index, 'expect'];
      problems.push(...unknownPaths(expect, FACTS, at));
    });
  }
  if ('dependencies' in check) {
    const at = ['check', 'dependencies', 'expect'];
    problems.push(...unknownPaths(check.dependencies.expect, DEPENDENCY, at));
  }
  if ('evidence' in check) {
    const { types, bounds = [], review } = check.evidence;
    const reviewer = signOffs.find(({ role }) => role === review);
    if (review && !reviewer?.powers?.includes('review-evidence')) {
      problems.push({
        path: ['check', 'evidence', 'review'],
        message: reviewer
          ? `the role "${review}" has not the power "review-evidence"`
          : `unknown role "${review}"`,
      });
    }
    bounds.forEach(({ measure, min, max }, index) => {
      const path = ['check', 'evidence', 'bounds', index];
      if (min !== undefined && max !== undefined && min > max) {
        problems.push({ path, message: `min ${min} is above max ${max}` });
      }
      for (const type of types) {
        const { measures } = EVIDENCE_TYPE_DEFINITIONS[type];
        if (!Object.hasOwn(measures, measure)) {
          const message = `${type} does not measure "${measure}"`;
          problems.push({ path: [...path, 'measure'], message });
        }
      }
    });
  }
  return problems;
}
