import { digestOf } from '../digest';

/**
 * The signal channel on which a change of one model is told. Signals know no permissions: whoever names a channel hears
 * it. So it is made of the uid of the entity, which only who may read the entity knows, and tells nothing about it.
 *
 * @param uid - `metadata.uid` of the entity, which is the `uid` of the scorecard
 * @public
 */
export function signalChannelOf(uid: string): string {
  return `model-governance:${digestOf(uid).replace(/^sha256:/, '')}`;
}
