import type { Outcome } from '@modelgov/backstage-plugin-model-governance-common';
import {
  RiCalendarLine,
  RiCheckLine,
  RiCheckboxBlankCircleLine,
  RiCloseLine,
  RiErrorWarningLine,
  RiHourglassLine,
  RiShieldCrossLine,
  RiSubtractLine,
  RiTimeLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import type { Tone } from './Tone';

/** How each outcome looks beside its name. */
export const OUTCOME_LOOKS: Readonly<
  Record<Outcome, { tone: Tone; icon: RemixiconComponentType }>
> = {
  pass: { tone: 'success', icon: RiCheckLine },
  fail: { tone: 'danger', icon: RiCloseLine },
  missing: { tone: 'warning', icon: RiCheckboxBlankCircleLine },
  stale: { tone: 'warning', icon: RiTimeLine },
  pending: { tone: 'info', icon: RiHourglassLine },
  upcoming: { tone: 'neutral', icon: RiCalendarLine },
  waived: { tone: 'info', icon: RiShieldCrossLine },
  'not-applicable': { tone: 'neutral', icon: RiSubtractLine },
  error: { tone: 'danger', icon: RiErrorWarningLine },
};
