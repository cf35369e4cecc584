import type { GovernanceStatus } from '@modelgov/backstage-plugin-model-governance-common';
import {
  RiArchiveLine,
  RiArrowGoBackLine,
  RiCalendarCloseLine,
  RiCheckDoubleLine,
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiDraftLine,
  RiEyeLine,
  RiForbidLine,
  RiHistoryLine,
  RiPauseCircleLine,
  RiQuestionLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import type { Tone } from './Tone';

/** How each governance status looks beside its name. */
export const STATUS_LOOKS: Readonly<
  Record<GovernanceStatus, { tone: Tone; icon: RemixiconComponentType }>
> = {
  retired: { tone: 'neutral', icon: RiArchiveLine },
  blocked: { tone: 'danger', icon: RiForbidLine },
  suspended: { tone: 'danger', icon: RiPauseCircleLine },
  revoked: { tone: 'danger', icon: RiArrowGoBackLine },
  stale: { tone: 'warning', icon: RiHistoryLine },
  expired: { tone: 'warning', icon: RiCalendarCloseLine },
  'approved-with-conditions': { tone: 'success', icon: RiCheckboxCircleLine },
  approved: { tone: 'success', icon: RiCheckDoubleLine },
  rejected: { tone: 'danger', icon: RiCloseCircleLine },
  'in-review': { tone: 'info', icon: RiEyeLine },
  draft: { tone: 'neutral', icon: RiDraftLine },
  unassessed: { tone: 'warning', icon: RiQuestionLine },
};
