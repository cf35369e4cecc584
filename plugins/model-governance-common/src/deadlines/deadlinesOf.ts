import { endOfDay } from '../terms';
import { EVIDENCE_TYPE_DEFINITIONS } from '../evidence/evidenceTypes';
import { actsOf } from '../records';
import { newestFirst } from '../records/newestFirst';
import type { Deadline } from './Deadline';
import type { DeadlineInput } from './DeadlineInput';
import { evidenceEnds } from './evidenceEnds';
import { standingSignOffs } from './standingSignOffs';
import { toDeadline } from './toDeadline';

/**
 * Everything of a model that ends or falls due, so that people can be told before it does. What was superseded, revoked,
 * closed or is of a version that is not in use has no deadline. Pure: the same input gives the same deadlines.
 *
 * @public
 */
export function deadlinesOf(input: DeadlineInput): Deadline[] {
  return [
    signOffDeadlines,
    conditionDeadlines,
    evidenceDeadlines,
    assessmentDeadlines,
    waiverDeadlines,
  ].flatMap(deadlines => deadlines(input));
}

function signOffDeadlines(input: DeadlineInput) {
  const { facts, policy } = input;
  return standingSignOffs(input).flatMap(({ id, role, expiresAt }) => {
    const asked = policy.signOffs.find(each => each.role === role);
    return toDeadline(
      { kind: 'sign-off-expiry', id, what: asked?.title ?? role },
      expiresAt,
      [facts.owner, ...(asked?.members ?? [])],
    );
  });
}

/** The words of a condition stay where they were written: whoever may read the model finds them there. */
function conditionDeadlines(input: DeadlineInput) {
  const { records, policy } = input;
  const closed = actsOf(records.acts, 'condition-closure');
  return standingSignOffs(input).flatMap(({ id, role, conditions }) =>
    conditions.flatMap(({ owner, dueOn }, index) =>
      closed.some(act => act.about === id && act.condition === index)
        ? []
        : toDeadline(
            {
              kind: 'condition-due',
              id: `${id}/${index}`,
              what:
                policy.signOffs.find(each => each.role === role)?.title ?? role,
            },
            `${dueOn}T00:00:00.000Z`,
            [owner],
          ),
    ),
  );
}

function evidenceDeadlines(input: DeadlineInput) {
  const ends = evidenceEnds(input);
  return input.records.evidence.flatMap(({ id, type }) =>
    toDeadline(
      {
        kind: 'evidence-expiry',
        id,
        what: EVIDENCE_TYPE_DEFINITIONS[type].title,
      },
      ends.get(id),
      [input.facts.owner],
    ),
  );
}

function assessmentDeadlines({ facts, records }: DeadlineInput) {
  return facts.useCases.flatMap(({ name }) => {
    const [newest] = newestFirst(
      records.assessments.filter(({ useCase }) => useCase === name),
    );
    return newest
      ? toDeadline(
          { kind: 'assessment-expiry', id: newest.id, what: name },
          newest.expiresAt,
          [facts.owner],
        )
      : [];
  });
}

function waiverDeadlines({ facts, findings }: DeadlineInput) {
  return findings.flatMap(({ title, waiver }) =>
    waiver
      ? toDeadline(
          { kind: 'waiver-expiry', id: waiver.id, what: title },
          endOfDay(waiver.expiresOn),
          [facts.owner],
        )
      : [],
  );
}
