import { signalChannelOf } from '@modelgov/backstage-plugin-model-governance-common';
import { announceModelChange } from './modelChanges';
import { useSignalChannel } from './useSignalChannel';

/** For how long it is waited for more of the same change, in milliseconds. */
const BURST = 500;

/**
 * Lets everything on the page that shows a model move when somebody else changes it.
 *
 * @param uid - of its scorecard; absent while there is none
 */
export function useModelSignal(
  entityRef: string,
  uid: string | undefined,
): void {
  useSignalChannel(uid && signalChannelOf(uid), BURST, () =>
    announceModelChange(entityRef),
  );
}
