import type { SignOffComparison } from '@modelgov/backstage-plugin-model-governance-common';
import {
  RiCheckDoubleLine,
  RiHistoryLine,
  RiInformationLine,
  RiShareForwardLine,
  RiSubtractLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import type { Tone } from '../../terms';

/** How what becomes of an approval looks beside its name. */
export const SIGN_OFF_LOOKS: Readonly<
  Record<
    SignOffComparison['outcome'],
    { tone: Tone; icon: RemixiconComponentType }
  >
> = {
  stale: { tone: 'warning', icon: RiHistoryLine },
  'carries-over': { tone: 'success', icon: RiShareForwardLine },
  'approved-otherwise': { tone: 'success', icon: RiCheckDoubleLine },
  'not-needed': { tone: 'info', icon: RiInformationLine },
  none: { tone: 'neutral', icon: RiSubtractLine },
};
