import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type {
  Act,
  ActKind,
  Evidence,
  Scorecard,
  SubjectToSign,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import { applyMigrations } from '../database';
import { modelEntity, PEOPLE } from './entities';
import { as, pathOf, startGovernanceBackend } from './governanceBackend';
import { approval, assessment, fairnessEvaluation } from './submissions';
import { TEST_POLICY } from './testPolicy';

const PACK = resolvePackagePath(
  '@modelgov/backstage-plugin-model-governance-backend',
  'src/__testUtils__/accountability.yaml',
);

/**
 * A backend under the policy of `accountability.yaml`, with a fresh model for every test.
 *
 * @param packs - paths of packs that are laid over it
 */
export async function startAccountability(knex: Knex, ...packs: string[]) {
  await applyMigrations(knex);
  const backend = await startGovernanceBackend({
    knex,
    config: {
      modelGovernance: { policy: { packs: [TEST_POLICY, PACK, ...packs] } },
    },
  });
  const models = new Map<string, Entity>(
    Array.from({ length: 40 }, (_, index) => {
      const name = `model-${index + 1}`;
      return [name, modelEntity(name)] as const;
    }),
  );
  const show = async () => {
    await backend.setEntities([...PEOPLE, ...models.values()]);
    await backend.maintain();
  };
  await show();
  let serial = 0;
  let model = '';

  const entries = async () => {
    const [{ count }] = await knex('ledger_entries').count({ count: '*' });
    return Number(count);
  };
  const submit = (path: string, person: string, body: unknown) =>
    backend.post(pathOf(model, path), as(person), body);
  const read = async <T>(path: string): Promise<T> => {
    const { body, status } = await backend.get(
      pathOf(model, path),
      as('other'),
    );
    expect({ status, error: body.error }).toEqual({ status: 200 });
    return body;
  };
  const scorecard = () => read<Scorecard>('');
  const subject = (query = '') => read<SubjectToSign>(`/subject${query}`);

  return {
    backend,
    submit,
    scorecard,
    subject,
    /** Takes the next model; the old one is left as it is. */
    next() {
      model = `model-${++serial}`;
      return model;
    },
    /** Shows the model in the catalog as another entity. */
    async change(changed: Entity) {
      models.set(changed.metadata.name, changed);
      await show();
    },
    /** Takes the model out of the catalog. */
    async unregister() {
      models.delete(model);
      await show();
    },
    /** The acts of a kind, the newest first. */
    async acts(kind: ActKind) {
      return (await read<{ items: Act[] }>(`/acts?kind=${kind}`)).items;
    },
    /** The evidence of the model, the newest first. */
    async evidence() {
      return (await read<{ items: Evidence[] }>('/evidence')).items;
    },
    /** How many entries the ledger has. */
    entries,
    /** What became of a submission, and how many records it left behind. */
    async attempt(path: string, person: string, body: unknown) {
      const before = await entries();
      const response = await submit(path, person, body);
      return {
        status: response.status,
        reason: response.body.error?.message,
        stored: (await entries()) - before,
      };
    },
    /** Assesses the model and brings its evidence. */
    async makeReady() {
      await submit('/assessments', 'owner', assessment()).expect(201);
      await submit('/evidence', 'owner', fairnessEvaluation()).expect(201);
    },
    /** Signs in both roles; the sign-off of the validator. */
    async approve(changes: Parameters<typeof approval>[1] = {}) {
      const { subjectDigest } = await subject();
      const { body } = await submit(
        '/sign-offs',
        'validator',
        approval(subjectDigest, changes),
      ).expect(201);
      await submit(
        '/sign-offs',
        'guard',
        approval(subjectDigest, { role: 'security' }),
      ).expect(201);
      return body;
    },
  };
}

/** What {@link startAccountability} starts. */
export type Accountability = Awaited<ReturnType<typeof startAccountability>>;

/** What an attempt comes to that is refused and leaves nothing behind. */
export function refusedWith(status: number, reason: RegExp) {
  return { status, reason: expect.stringMatching(reason), stored: 0 };
}
