import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
} from 'node:crypto';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  keyIdOf,
  signedText,
  type PublicKey,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import { databaseNow, inList } from '../database';

interface KeyRow {
  id: string;
  public_key: string;
  private_key: string | null;
  first_used_at: Date;
}

/** Signs in the name of this installation. */
export interface Signer {
  keyId: string;
  /** An Ed25519 signature in lower-case hex. */
  sign(what: Parameters<typeof signedText>[0], content: object): string;
}

/**
 * The keys of this installation: the one of the configuration, or one made on first use and kept in the database, where
 * whoever can rewrite the ledger can sign with it too.
 */
export class SigningKeys {
  readonly #knex: Knex;
  readonly #logger: LoggerService;
  readonly #configured: KeyObject | undefined;
  /** The public keys of the configuration by id: of now, and of before. */
  readonly #trusted: ReadonlyMap<string, string>;

  /**
   * @param options - `signingKey`: an Ed25519 private key as PKCS8 in PEM; `retiredKeys`: the public parts, in PEM, of those
   * that were configured before
   * @throws InputError where a key is not one
   */
  constructor(options: {
    knex: Knex;
    logger: LoggerService;
    signingKey?: string;
    retiredKeys?: readonly string[];
  }) {
    const { signingKey, retiredKeys = [] } = options;
    this.#knex = options.knex;
    this.#logger = options.logger;
    this.#configured = signingKey
      ? parseKey(signingKey, createPrivateKey, 'signingKey')
      : undefined;
    if (!this.#configured && retiredKeys.length) {
      throw new InputError(
        'modelGovernance.ledger.retiredKeys: is of no use without signingKey',
      );
    }
    const keys = [
      ...(this.#configured ? [this.#configured] : []),
      ...retiredKeys.map(pem => parseKey(pem, createPublicKey, 'retiredKeys')),
    ].map(publicPem);
    this.#trusted = new Map(keys.map(key => [keyIdOf(key), key]));
  }

  /**
   * Ids of the keys whose signatures count: those of the configuration. `undefined` where it has none, so that any key of
   * the database must do.
   */
  get trustedKeys(): string[] | undefined {
    return this.#configured && [...this.#trusted.keys()];
  }

  /** The signer of now. Not to be called inside a transaction. */
  async signer(): Promise<Signer> {
    const key = this.#configured ?? (await this.#storedKey());
    const publicKey = publicPem(key);
    const keyId = keyIdOf(publicKey);
    await this.#remember({ id: keyId, public_key: publicKey });
    return {
      keyId,
      sign: (what, content) =>
        sign(null, Buffer.from(signedText(what, content)), key).toString('hex'),
    };
  }

  /** The public parts of some keys, and whether only the configuration holds their private part. */
  async publicKeys(knex: Knex, ids: string[]): Promise<PublicKey[]> {
    const rows = await knex<KeyRow>('signing_keys')
      .where(inList(knex, 'id', ids))
      .orderBy('id');
    return rows.map(row => ({
      id: row.id,
      publicKey: row.public_key,
      keptIn:
        this.#trusted.has(row.id) && row.private_key === null
          ? 'configuration'
          : 'database',
    }));
  }

  async #storedKey(): Promise<KeyObject> {
    const stored = await this.#findStored();
    if (stored) {
      return stored;
    }
    const { privateKey } = generateKeyPairSync('ed25519');
    const publicKey = publicPem(privateKey);
    await this.#remember({
      id: keyIdOf(publicKey),
      public_key: publicKey,
      private_key: privateKey
        .export({ type: 'pkcs8', format: 'pem' })
        .toString(),
    });
    this.#logger.warn(
      'modelGovernance.ledger.signingKey is not set: a key was made and is kept in the database. It proves less, since whoever can rewrite the ledger can sign with it',
    );
    // Another replica may have made one at the same moment: all use the same.
    return (await this.#findStored()) ?? privateKey;
  }

  async #findStored(): Promise<KeyObject | undefined> {
    const row = await this.#knex<KeyRow>('signing_keys')
      .whereNotNull('private_key')
      .orderBy(['first_used_at', 'id'])
      .first();
    return row?.private_key ? createPrivateKey(row.private_key) : undefined;
  }

  async #remember(row: Partial<KeyRow>): Promise<void> {
    await this.#knex('signing_keys')
      .insert({ ...row, first_used_at: await databaseNow(this.#knex) })
      .onConflict('id')
      .ignore();
  }
}

function publicPem(key: KeyObject): string {
  return (key.type === 'private' ? createPublicKey(key) : key)
    .export({ type: 'spki', format: 'pem' })
    .toString();
}

function parseKey(
  pem: string,
  parse: (pem: string) => KeyObject,
  setting: 'signingKey' | 'retiredKeys',
): KeyObject {
  try {
    const key = parse(pem);
    if (key.asymmetricKeyType === 'ed25519') {
      return key;
    }
  } catch {
    // told below, without a word of the key
  }
  throw new InputError(
    `modelGovernance.ledger.${setting}: is not an Ed25519 ${
      setting === 'signingKey' ? 'private' : 'public'
    } key in PEM`,
  );
}
