import type { WaiverState } from '@modelgov/backstage-plugin-model-governance-common';
import {
  RiArrowGoBackLine,
  RiCalendarCloseLine,
  RiCloseCircleLine,
  RiForbidLine,
  RiHourglassLine,
  RiShieldCrossLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import type { Tone } from '../terms';

/** How each state of a waiver looks beside its name. */
export const WAIVER_LOOKS: Readonly<
  Record<WaiverState['state'], { tone: Tone; icon: RemixiconComponentType }>
> = {
  requested: { tone: 'info', icon: RiHourglassLine },
  granted: { tone: 'warning', icon: RiShieldCrossLine },
  refused: { tone: 'danger', icon: RiCloseCircleLine },
  expired: { tone: 'neutral', icon: RiCalendarCloseLine },
  revoked: { tone: 'neutral', icon: RiArrowGoBackLine },
  void: { tone: 'neutral', icon: RiForbidLine },
};
