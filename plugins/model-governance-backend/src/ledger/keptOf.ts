import { EVIDENCE_TYPE_DEFINITIONS } from '@modelgov/backstage-plugin-model-governance-common';

/** The fields whose text is an identifier or one of a list. */
const NAMED = new Set([
  'about',
  'aiActClass',
  'annexPoints',
  'assessmentId',
  'baseModel',
  'class',
  'datasets',
  'decision',
  'delegationId',
  'duties',
  'entityRef',
  'evidenceId',
  'evidenceType',
  'gate',
  'id',
  'kind',
  'membership',
  'mitigatedBy',
  'modelType',
  'modelVersion',
  'name',
  'onBehalfOf',
  'openBlockers',
  'owner',
  'policyVersion',
  'regions',
  'renews',
  'requirementId',
  'requirements',
  'role',
  'roles',
  'rule',
  'signOffId',
  'source',
  'sourceId',
  'successor',
  'supersedes',
  'tier',
  'treatment',
  'trigger',
  'type',
  'useCase',
  'useCases',
  'version',
]);

/** What people wrote, wherever it stands, whatever it looks like. */
const WRITTEN = ['payload', 'link'];

/** What tells of the content of sensitive evidence. */
const SENSITIVE = ['digest', 'measures', 'found', 'matches'];

/** Days, times and digests. */
const PLAIN = /^(\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?|(sha256:)?[0-9a-f]{64})$/;

/**
 * What an erasure keeps of a record in the ledger: what decisions are computed of, which is numbers, days, digests,
 * identifiers and choices from a list. No free text, nobody's ref, and nothing of the content of sensitive evidence, since
 * what once is in the ledger stays there.
 */
export function keptOf(
  record: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const left = { ...record };
  for (const field of isSensitive(left)
    ? [...WRITTEN, ...SENSITIVE]
    : WRITTEN) {
    delete left[field];
  }
  return keptOfFields(left, false);
}

function isSensitive({ type, evidenceType }: Record<string, unknown>): boolean {
  return Object.entries(EVIDENCE_TYPE_DEFINITIONS).some(
    ([name, { sensitive }]) =>
      sensitive && (name === type || name === evidenceType),
  );
}

function keptOfFields(
  fields: object,
  answers: boolean,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, value]) => {
      const kept =
        field === 'answers' && isObject(value)
          ? keptOfFields(value, true)
          : keptOfValue(value, answers || NAMED.has(field));
      return kept === undefined ? [] : [[field, kept]];
    }),
  );
}

/** @param named - whether the text of the field is an identifier or one of a list */
function keptOfValue(value: unknown, named: boolean): unknown {
  if (Array.isArray(value)) {
    return value.flatMap(each => keptOfValue(each, named) ?? []);
  }
  if (isObject(value)) {
    return keptOfFields(value, false);
  }
  if (typeof value === 'string') {
    return PLAIN.test(value) || (named && !value.startsWith('user:'))
      ? value
      : undefined;
  }
  return typeof value === 'number' || typeof value === 'boolean'
    ? value
    : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
