import {
  createPublicKey,
  generateKeyPairSync,
  randomUUID,
  verify,
} from 'node:crypto';
import { mockServices } from '@backstage/backend-test-utils';
import { signedText } from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import { createTestDatabases } from '../__testUtils__/testDatabases';
import { applyMigrations } from '../database';
import { ActorStore, Ledger, RecordStore } from '../store';
import { Checkpointer } from './Checkpointer';
import { CheckpointStore } from './CheckpointStore';
import { LedgerReader } from './LedgerReader';
import { SigningKeys } from './SigningKeys';
import { verifyStoredChain } from './verifyStoredChain';

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

  it('believes the keys of the configuration alone, of now and of before', async () => {
    const [before, now, forger] = [1, 2, 3].map(() => pem('ed25519'));
    const publicOf = (key: string) =>
      createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
    const actor = await new ActorStore().idOf(knex, 'user:default/somebody');
    const act = async () =>
      knex.transaction(tx =>
        new Ledger().append(tx, {
          chain: 'a-chain',
          at: new Date(),
          type: 'test',
          recordId: randomUUID(),
          actorId: actor,
          payload: {},
        }),
      );
    const sign = (signingKey: string) =>
      new Checkpointer({
        knex,
        checkpoints: new CheckpointStore(),
        keys: new SigningKeys({ knex, logger, signingKey }),
        auditor: mockServices.auditor.mock({
          createEvent: async () => ({
            success: async () => {},
            fail: async () => {},
          }),
        }),
      }).run();
    const verdict = async (signingKey?: string, retiredKeys?: string[]) => {
      const { verdict: said, broken } = await verifyStoredChain(
        knex,
        'a-chain',
        {
          records: new RecordStore(),
          reader: new LedgerReader(),
          checkpoints: new CheckpointStore(),
          keys: new SigningKeys({ knex, logger, signingKey, retiredKeys }),
        },
      );
      return broken?.what ?? said;
    };
    await act();
    await sign(before);
    await expect(verdict(before)).resolves.toBe('unaltered');
    await expect(verdict(now)).resolves.toMatch(/not a trusted one$/);
    await expect(verdict(now, [publicOf(before)])).resolves.toBe('unaltered');

    await act();
    await sign(forger);
    await expect(verdict()).resolves.toBe('unaltered');
    await expect(verdict(now, [publicOf(before)])).resolves.toMatch(
      /not a trusted one$/,
    );

    const keys = new SigningKeys({ knex, logger, signingKey: now });
    const ids = await knex('signing_keys').pluck('id');
    expect(
      (await keys.publicKeys(knex, ids)).map(({ keptIn }) => keptIn),
    ).toEqual(['database', 'database']);
  });

  it('refuses retired keys that are none, or without a key of now', () => {
    const options = { knex, logger, retiredKeys: ['nonsense'] };
    expect(() => new SigningKeys(options)).toThrow(/without signingKey/);
    expect(
      () => new SigningKeys({ ...options, signingKey: pem('ed25519') }),
    ).toThrow(
      'modelGovernance.ledger.retiredKeys: is not an Ed25519 public key in PEM',
    );
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
