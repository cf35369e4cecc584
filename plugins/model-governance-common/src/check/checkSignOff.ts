import type { SignOffState } from '../scorecard';
import type { CheckAnswer } from './CheckAnswer';
import type { CheckContext } from './CheckContext';

/** Asks for the sign-offs of every role that the policy asks for the tier of the model. */
export function checkSignOff({
  facts,
  signOffs,
  records,
  roleHolders,
}: CheckContext): CheckAnswer {
  if (signOffs.length === 0) {
    return {
      outcome: 'not-applicable',
      reason: `Not asked: \`risk.tier\` is ${facts.risk.tier}, for which no role signs.`,
    };
  }
  const open = signOffs.filter(({ given, required }) => given < required);
  if (open.length === 0) {
    return {
      outcome: 'pass',
      reason: `Signed: ${signOffs.map(({ title }) => title).join(', ')}.`,
      changesAt: signOffs.flatMap(quorumEnd).sort()[0],
    };
  }
  const refused = open.some(({ decisions }) =>
    decisions.some(
      ({ decision, inForce }) => inForce && decision === 'rejected',
    ),
  );
  const outdated = open.some(
    ({ role, given }) =>
      given === 0 &&
      records.signOffs.some(
        signOff => signOff.role === role && signOff.decision !== 'rejected',
      ),
  );
  const unsigned = outdated ? 'stale' : 'missing';
  return {
    outcome: refused ? 'fail' : unsigned,
    reason: open
      .map(({ role, title, given, required }) =>
        roleHolders?.[role] === 0
          ? `${title}: ${given} of ${required}; nobody holds the role.`
          : `${title}: ${given} of ${required}.`,
      )
      .join(' '),
    action: { kind: 'sign-off', roles: open.map(({ role }) => role) },
  };
}

/** When so many signatures have run out that too few are left. */
function quorumEnd({ decisions, given, required }: SignOffState): string[] {
  const ends = decisions
    .filter(({ decision, inForce }) => inForce && decision !== 'rejected')
    .flatMap(({ expiresAt }) => expiresAt ?? [])
    .sort();
  return ends.slice(given - required, given - required + 1);
}
