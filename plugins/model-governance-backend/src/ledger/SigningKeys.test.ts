import { generateKeyPairSync, verify, createPublicKey } from 'node:crypto';
import { mockServices } from '@backstage/backend-test-utils';
import { signedText } from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import { createTestDatabases } from '../__testUtils__/testDatabases';
import { applyMigrations } from '../database';
import { SigningKeys } from './SigningKeys';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const pem = (type: 'ed25519' | 'ed448') =>
  generateKeyPairSync(type as 'ed25519')
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();

describe.each(databases.eachSupportedId())('SigningKeys on %s', id => {
  let knex: Knex;
  const logger = mockServices.logger.mock();

  beforeEach(async () => {
    knex = await databases.init(id);
    await applyMigrations(knex);
  });

  it('signs with the key of the configuration, and does not store it', async () => {
    const keys = new SigningKeys({ knex, logger, signingKey: pem('ed25519') });
    const signer = await keys.signer();
    const [{ publicKey, keptIn }] = await keys.publicKeys(knex, [signer.keyId]);
    expect(keptIn).toBe('configuration');
    expect(
      verify(
        null,
        Buffer.from(signedText('checkpoint', { a: 1 })),
        createPublicKey(publicKey),
        Buffer.from(signer.sign('checkpoint', { a: 1 }), 'hex'),
      ),
    ).toBe(true);
    await expect(
      knex('signing_keys').whereNotNull('private_key'),
    ).resolves.toEqual([]);
  });

  it('makes a key once where none is configured, and says that it proves less', async () => {
    const first = await new SigningKeys({ knex, logger }).signer();
    const second = await new SigningKeys({ knex, logger }).signer();
    expect(second.keyId).toBe(first.keyId);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('proves less'),
    );
    const keys = new SigningKeys({ knex, logger });
    await expect(keys.publicKeys(knex, [first.keyId])).resolves.toMatchObject([
      { keptIn: 'database' },
    ]);
  });

  it.each(['nonsense', pem('ed448')])(
    'refuses a key that is none, without repeating it',
    signingKey => {
      expect(() => new SigningKeys({ knex, logger, signingKey })).toThrow(
        /^modelGovernance.ledger.signingKey: is not an Ed25519 private key in PEM$/,
      );
    },
  );
});
