import {
  RiAddLine,
  RiArrowLeftLine,
  RiArrowRightLine,
  RiEqualLine,
  RiExchangeLine,
  RiSubtractLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import type { Tone } from '../../terms';
import type { ComparedChange } from './ComparedRow';

/** How each kind of change looks beside its name. */
export const CHANGE_LOOKS: Readonly<
  Record<ComparedChange, { tone: Tone; icon: RemixiconComponentType }>
> = {
  same: { tone: 'neutral', icon: RiEqualLine },
  changed: { tone: 'warning', icon: RiExchangeLine },
  added: { tone: 'info', icon: RiAddLine },
  removed: { tone: 'danger', icon: RiSubtractLine },
  'only-from': { tone: 'neutral', icon: RiArrowLeftLine },
  'only-to': { tone: 'neutral', icon: RiArrowRightLine },
};
