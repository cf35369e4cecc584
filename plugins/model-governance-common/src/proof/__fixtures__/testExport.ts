import { ed25519 } from '@noble/curves/ed25519';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { digestOf } from '../../digest';
import { actorIdOf } from '../actorIdOf';
import type { Checkpoint, CheckpointProof } from '../Checkpoint';
import {
  EXPORT_FORMAT,
  type ExportedActor,
  type ExportedEntry,
  type ExportedRecord,
  type PublicKey,
} from '../ExportedRecord';
import { hashCheckpoint } from '../hashCheckpoint';
import { hashEntry } from '../hashEntry';
import { hashLeaf } from '../hashLeaf';
import { hashPayload } from '../hashPayload';
import { keyIdOf } from '../keyIdOf';
import { GENESIS_HASH } from '../LedgerEntry';
import { merkleTree } from '../merkleTree';
import { signedText } from '../signedText';

const CHAIN = 'chain-b';

/** A key pair as an installation has it. */
export interface TestKey {
  publicKey: PublicKey;
  sign(what: 'checkpoint' | 'export', content: object): string;
}

/** A key pair; the same seed gives the same. */
export function testKey(seed = 1): TestKey {
  const secret = new Uint8Array(32).fill(seed);
  const der = `302a300506032b6570032100${bytesToHex(
    ed25519.getPublicKey(secret),
  )}`;
  const base64 = Buffer.from(der, 'hex').toString('base64');
  const publicKey = `-----BEGIN PUBLIC KEY-----\n${base64}\n-----END PUBLIC KEY-----\n`;
  return {
    publicKey: { id: keyIdOf(publicKey), publicKey, keptIn: 'configuration' },
    sign: (what, content) =>
      bytesToHex(ed25519.sign(utf8ToBytes(signedText(what, content)), secret)),
  };
}

/** The actor of a name. */
export function testActor(principal: string): ExportedActor {
  const salt = `salt of ${principal}`;
  return { id: actorIdOf(salt, principal), principal, salt };
}

/** A chain of the payloads given, all recorded by one actor. */
export function testChain(
  payloads: { type?: string; payload: Record<string, unknown> }[],
  actor: ExportedActor,
): ExportedEntry[] {
  const entries: ExportedEntry[] = [];
  payloads.forEach(({ type = 'evidence', payload }, index) => {
    const salt = `salt ${index}`;
    const entry = {
      chain: CHAIN,
      sequence: index + 1,
      at: `2026-01-0${index + 1}T00:00:00.000Z`,
      type,
      recordId: `record-${index + 1}`,
      actorId: actor.id,
      payloadHash: hashPayload(salt, payload),
      previousHash: entries.at(-1)?.hash ?? GENESIS_HASH,
    };
    entries.push({ ...entry, hash: hashEntry(entry), salt, payload });
  });
  return entries;
}

/** Checkpoints of a chain among two others, one after each of the entries given. */
export function testCheckpoints(
  heads: ExportedEntry[],
  key: TestKey,
): CheckpointProof[] {
  const checkpoints: CheckpointProof[] = [];
  heads.forEach(({ chain, sequence, hash }, index) => {
    const head = { chain, sequence, hash };
    const leaves = ['chain-a', chain, 'chain-c'].map(name =>
      hashLeaf(name === chain ? head : { chain: name, sequence: 1, hash }),
    );
    const { root, paths } = merkleTree(leaves);
    const before: Checkpoint | undefined = checkpoints.at(-1);
    const content = {
      number: index + 1,
      at: `2026-02-0${index + 1}T00:00:00.000Z`,
      root,
      size: leaves.length,
      previousHash: before ? hashCheckpoint(before) : GENESIS_HASH,
      keyId: key.publicKey.id,
    };
    checkpoints.push({
      ...content,
      signature: key.sign('checkpoint', content),
      head,
      index: 1,
      path: paths[1],
    });
  });
  return checkpoints;
}

/** Puts a record together and seals it. */
export function testExport(
  content: Partial<Omit<ExportedRecord, 'seal'>> = {},
  key: TestKey = testKey(),
): ExportedRecord {
  const actor = testActor('user:default/owner');
  const rules = { title: 'Rules of the tests' };
  const digest = digestOf(rules);
  const record = {
    format: EXPORT_FORMAT,
    exportedAt: '2026-03-01T00:00:00.000Z',
    model: { entityRef: 'resource:default/model', chain: CHAIN },
    entries: testChain(
      [
        { type: 'assessment', payload: { tier: 'high', comment: 'Mind it.' } },
        { payload: { title: 'Fairness', share: 0.5 } },
        {
          type: 'sign-off',
          payload: { decision: 'approved', subject: { policy: { digest } } },
        },
      ],
      actor,
    ),
    actors: [actor],
    policies: [{ version: 'tests@1.0.0', digest, ...rules }],
    scorecard: { score: 72 },
    checkpoints: [],
    keys: [key.publicKey],
    ...content,
  } satisfies Omit<ExportedRecord, 'seal'>;
  return {
    ...record,
    seal: { keyId: key.publicKey.id, signature: key.sign('export', record) },
  };
}
