import {
  isOpenOutcome,
  type Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { acts } from '../../translation/acts';
import type { AccountabilityKind } from './AccountabilityRequest';

/** Why an act would be pointless, as the texts name it. */
export type Pointless = keyof (typeof acts)['pointless'];

/** Why an act on a model would be pointless as its scorecard stands; `undefined` where it is not. */
export function whyPointless(
  kind: AccountabilityKind | 'sign-off',
  scorecard: Scorecard,
): Pointless | undefined {
  if (scorecard.status === 'retired') {
    return 'retired';
  }
  switch (kind) {
    case 'sign-off':
    case 'suspension':
      return scorecard.suspension ? 'suspended' : undefined;
    case 'suspension-lift':
      return liftPointless(scorecard);
    case 'review-request':
      return scorecard.standings.every(({ signOffs }) => signOffs.length === 0)
        ? 'nobodyAsked'
        : undefined;
    case 'break-glass':
      return breakGlassPointless(scorecard);
    case 'decommission':
      return scorecard.findings.some(
        ({ blocks, outcome }) =>
          blocks.includes('retirement') && isOpenOutcome(outcome),
      )
        ? 'retirementBlocked'
        : undefined;
    default:
      return undefined;
  }
}

function liftPointless({ suspension }: Scorecard): Pointless | undefined {
  if (!suspension) {
    return 'notSuspended';
  }
  return suspension.openCauses.length > 0 ? 'openCauses' : undefined;
}

function breakGlassPointless({
  standings,
  breakGlassUntil,
}: Scorecard): Pointless | undefined {
  const versions = [...new Set(standings.map(({ version }) => version))];
  const ofVersions = versions.map(version =>
    standings.filter(standing => standing.version === version),
  );
  if (standings.every(({ status }) => status.startsWith('approved'))) {
    return 'approved';
  }
  if (ofVersions.every(of => of.some(({ status }) => status === 'blocked'))) {
    return 'blocked';
  }
  return breakGlassUntil && versions.length === 1 ? 'glassBroken' : undefined;
}
