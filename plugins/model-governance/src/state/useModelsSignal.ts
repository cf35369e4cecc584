import { MODELS_SIGNAL_CHANNEL } from '@modelgov/backstage-plugin-model-governance-common';
import { useSignalChannel } from './useSignalChannel';

/** How often a list is fetched again at most, in milliseconds. */
const INTERVAL = 5_000;

/** Calls a listener when any model changed, at most once in some seconds. */
export function useModelsSignal(listener: () => void): void {
  useSignalChannel(MODELS_SIGNAL_CHANNEL, INTERVAL, listener);
}
