import type { GovernanceFlag } from '@modelgov/backstage-plugin-model-governance-common';
import {
  RiAlarmWarningLine,
  RiCloseCircleLine,
  RiGroupLine,
  RiQuestionLine,
  RiRefreshLine,
  RiTimerLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import type { Tone } from './Tone';

/** How each flag looks beside its name. */
export const FLAG_LOOKS: Readonly<
  Record<GovernanceFlag, { tone: Tone; icon: RemixiconComponentType }>
> = {
  'renewal-open': { tone: 'info', icon: RiRefreshLine },
  'renewal-rejected': { tone: 'danger', icon: RiCloseCircleLine },
  'in-grace': { tone: 'warning', icon: RiTimerLine },
  unregistered: { tone: 'warning', icon: RiQuestionLine },
  'break-glass': { tone: 'danger', icon: RiAlarmWarningLine },
  'owner-overlap': { tone: 'warning', icon: RiGroupLine },
};
