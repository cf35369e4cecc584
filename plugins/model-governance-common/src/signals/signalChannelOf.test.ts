import { MODELS_SIGNAL_CHANNEL } from './MODELS_SIGNAL_CHANNEL';
import { signalChannelOf } from './signalChannelOf';

const UID = '2b8f4b3e-6f0a-4bd2-9c38-1f6f2f3d7a10';

describe('signalChannelOf', () => {
  it('is the same wherever it is computed, and another for every model', () => {
    expect(signalChannelOf(UID)).toBe(signalChannelOf(UID));
    expect(signalChannelOf(UID)).not.toBe(signalChannelOf(`${UID}1`));
    expect(signalChannelOf(UID)).not.toBe(MODELS_SIGNAL_CHANNEL);
  });

  it('tells neither a name nor the uid', () => {
    expect(signalChannelOf(UID)).toMatch(/^model-governance:[0-9a-f]{64}$/);
    expect(signalChannelOf(UID)).not.toContain(UID);
  });
});
