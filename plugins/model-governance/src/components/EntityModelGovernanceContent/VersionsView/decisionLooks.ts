import type { VersionDecision } from '@modelgov/backstage-plugin-model-governance-common';
import {
  RiArrowGoBackLine,
  RiCalendarCloseLine,
  RiCheckLine,
  RiCloseLine,
  RiHistoryLine,
  RiHourglassLine,
  RiPenNibLine,
  RiStackLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import type { Tone } from '../../terms';

interface Look {
  tone: Tone;
  icon: RemixiconComponentType;
}

/** How each outcome of a decision looks beside its name. */
export const OUTCOME_LOOKS: Readonly<Record<VersionDecision['outcome'], Look>> =
  {
    approved: { tone: 'success', icon: RiCheckLine },
    'approved-with-conditions': { tone: 'success', icon: RiCheckLine },
    rejected: { tone: 'danger', icon: RiCloseLine },
    'signed-in-part': { tone: 'info', icon: RiPenNibLine },
  };

/** How each state of a decision that does not hold as it was given looks beside its name. */
export const STATE_LOOKS: Readonly<
  Record<Exclude<VersionDecision['state'], 'in-force'>, Look>
> = {
  'in-grace': { tone: 'warning', icon: RiHourglassLine },
  expired: { tone: 'warning', icon: RiCalendarCloseLine },
  revoked: { tone: 'danger', icon: RiArrowGoBackLine },
  stale: { tone: 'warning', icon: RiHistoryLine },
  superseded: { tone: 'neutral', icon: RiStackLine },
};
