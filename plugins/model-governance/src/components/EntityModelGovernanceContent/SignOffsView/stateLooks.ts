import type {
  ConditionState,
  ReviewRequestState,
} from '@modelgov/backstage-plugin-model-governance-common';
import {
  RiArrowGoBackLine,
  RiCalendarCloseLine,
  RiCheckLine,
  RiErrorWarningLine,
  RiFileCopyLine,
  RiHourglassLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import type { Tone } from '../../terms';

interface Look {
  tone: Tone;
  icon: RemixiconComponentType;
}

/** How each state of a condition and of a request for review looks beside its name. */
export const STATE_LOOKS: {
  readonly condition: Readonly<Record<ConditionState['state'], Look>>;
  readonly review: Readonly<Record<ReviewRequestState['state'], Look>>;
} = {
  condition: {
    open: { tone: 'info', icon: RiHourglassLine },
    overdue: { tone: 'danger', icon: RiErrorWarningLine },
    closed: { tone: 'success', icon: RiCheckLine },
  },
  review: {
    open: { tone: 'info', icon: RiHourglassLine },
    decided: { tone: 'success', icon: RiCheckLine },
    withdrawn: { tone: 'neutral', icon: RiArrowGoBackLine },
    lapsed: { tone: 'warning', icon: RiCalendarCloseLine },
    superseded: { tone: 'neutral', icon: RiFileCopyLine },
  },
};
