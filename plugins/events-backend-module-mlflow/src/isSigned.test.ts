import { isSigned } from './isSigned';

/** Signed by MLflow's own way, with the `hmac` of Python. */
const delivery = {
  id: '5f0a2c1e-0d53-4f0e-8a49-2f6a0c1b7d11',
  timestamp: '1767225600',
  signature: 'v1,aBpv0p6wpuneCNlyiqjtjlmV3TISrkU+YCa+L/5XLOI=',
  body: Buffer.from(
    '{"entity": "model_version", "action": "created", "data": {"name": "Modell ä"}}',
  ),
};

describe('isSigned', () => {
  it('knows what MLflow signed', () => {
    expect(isSigned(delivery, 'sécret')).toBe(true);
  });

  it.each([
    ['another secret', {}, 'secret'],
    ['another id', { id: '5f0a2c1e-0d53-4f0e-8a49-2f6a0c1b7d12' }, 'sécret'],
    ['another time', { timestamp: '1767225601' }, 'sécret'],
    ['another body', { body: Buffer.from('{}') }, 'sécret'],
    ['no signature', { signature: '' }, 'sécret'],
    ['an empty signature', { signature: 'v1,' }, 'sécret'],
    [
      'another version',
      { signature: delivery.signature.replace('v1', 'v2') },
      'sécret',
    ],
    [
      'half a signature',
      { signature: 'v1,aBpv0p6wpuneCNlyiqjtjg==' },
      'sécret',
    ],
  ])('knows %s for what MLflow did not sign', (_, changed, secret) => {
    expect(isSigned({ ...delivery, ...changed }, secret)).toBe(false);
  });
});
