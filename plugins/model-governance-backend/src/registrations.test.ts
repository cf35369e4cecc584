import type { Entity } from '@backstage/catalog-model';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  isPermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import type {
  HistoryEntry,
  ModelList,
  PolicyCoverage,
  Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import { applyMigrations } from './database';
import { modelEntity, PEOPLE } from './__testUtils__/entities';
import {
  as,
  pathOf,
  startGovernanceBackend,
  type GovernanceBackend,
} from './__testUtils__/governanceBackend';
import {
  approval,
  assessment,
  fairnessEvaluation,
} from './__testUtils__/submissions';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { chainProblems } from './__testUtils__/verifyChain';

jest.setTimeout(120_000);

const databases = createTestDatabases();

/** Who reads in the catalog only what `group:default/owners` owns; everybody else reads everything. */
const SOME_READERS = ['officer', 'director', 'guard', 'validating-guard'];

const POLICY: PermissionPolicy = {
  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const name = user?.info.userEntityRef.replace('user:default/', '') ?? '';
    return isPermission(permission, catalogEntityReadPermission) &&
      SOME_READERS.includes(name)
      ? createCatalogConditionalDecision(
          permission,
          catalogConditions.isEntityOwner({ claims: ['group:default/owners'] }),
        )
      : { result: AuthorizeResult.ALLOW };
  },
};

describe.each(databases.eachSupportedId())('registrations on %s', id => {
  let knex: Knex;
  let backend: GovernanceBackend;
  let readers: string[];

  /** Somebody of whom the catalog is asked what they may read, and was not asked a moment ago. */
  const someReader = () => readers.pop()!;

  const provide = (...models: Entity[]) =>
    backend.setEntities([...PEOPLE, ...models]);
  const register = async (...models: Entity[]) => {
    await provide(...models);
    await backend.maintain();
  };
  const read = async <T>(path: string, person: string): Promise<T> => {
    const { body, status } = await backend.get(path, as(person));
    expect({ status, error: body.error }).toEqual({ status: 200 });
    return body;
  };
  const scorecardOf = (name: string, person = 'other') =>
    read<Scorecard>(pathOf(name), person);
  const portfolioOf = async (person: string) => {
    const { items, totalItems } = await read<ModelList>(
      '/api/model-governance/models',
      person,
    );
    return {
      totalItems,
      models: items.map(({ entityRef, flags, status }) =>
        [entityRef.split('/')[1], status, ...flags].join(' '),
      ),
    };
  };
  const approve = async (name: string) => {
    const submit = (person: string, path: string, body: object) =>
      backend.post(pathOf(name, path), as(person), body).expect(201);
    await submit('owner', '/assessments', assessment());
    await submit('owner', '/evidence', fairnessEvaluation());
    const { subjectDigest } = await scorecardOf(name);
    await submit('validator', '/sign-offs', approval(subjectDigest));
  };
  const causesOf = async (name: string) => {
    const { items } = await read<{ items: HistoryEntry[] }>(
      pathOf(name, '/history'),
      'other',
    );
    return items.map(({ cause }) => cause);
  };

  beforeEach(async () => {
    knex = await databases.init(id);
    await applyMigrations(knex);
    backend = await startGovernanceBackend({ knex, policy: POLICY });
    readers = [...SOME_READERS];
    await register(modelEntity('stays'), modelEntity('loans'));
    await approve('loans');
  });

  afterEach(async () => {
    await backend.stop();
  });

  it('let a renamed model begin anew, while the old name keeps its record and approval', async () => {
    const before = await scorecardOf('loans');
    await register(modelEntity('stays'), modelEntity('credits'));

    await expect(scorecardOf('credits')).resolves.toMatchObject({
      registered: true,
      status: 'unassessed',
      flags: [],
    });
    const old = await scorecardOf('loans');
    expect(old).toMatchObject({
      registered: false,
      status: 'approved',
      flags: ['unregistered'],
      score: before.score,
      signOffs: before.signOffs,
      standings: before.standings,
    });
    for (const kind of ['assessments', 'evidence', 'sign-offs']) {
      const { items } = await read<{ items: object[] }>(
        pathOf('loans', `/${kind}`),
        'other',
      );
      expect(items).toHaveLength(1);
    }
    await expect(portfolioOf('other')).resolves.toEqual({
      totalItems: 3,
      models: [
        'credits unassessed',
        'loans approved unregistered',
        'stays unassessed',
      ],
    });
    await expect(chainProblems(knex)).resolves.toEqual([]);
  });

  it('give a model that is deleted and registered again its record, approval and history back', async () => {
    const before = await scorecardOf('loans');
    await register(modelEntity('stays'));
    await expect(scorecardOf('loans')).resolves.toMatchObject({
      flags: ['unregistered'],
    });

    await register(modelEntity('stays'), modelEntity('loans'));
    const { uid, evaluatedAt, ...again } = await scorecardOf('loans');
    expect(uid).not.toBe(before.uid);
    expect(Date.parse(evaluatedAt)).toBeGreaterThan(
      Date.parse(before.evaluatedAt),
    );
    expect({ ...again, uid: before.uid, evaluatedAt: '' }).toEqual({
      ...before,
      evaluatedAt: '',
    });
    await expect(causesOf('loans')).resolves.toEqual([
      'registered',
      'unregistered',
      'sign-off',
      'evidence',
      'assessment',
      'registered',
    ]);
    const reader = someReader();
    await expect(scorecardOf('loans', reader)).resolves.toMatchObject({
      status: 'approved',
    });
    await expect(chainProblems(knex)).resolves.toEqual([]);
  });

  it('keep a model in sight of who may read it when it was deleted and registered again between two looks', async () => {
    await provide(modelEntity('stays'));
    await register(modelEntity('stays'), modelEntity('loans'));
    await expect(portfolioOf(someReader())).resolves.toEqual({
      totalItems: 2,
      models: ['loans approved', 'stays unassessed'],
    });
  });

  it('hide a model that is gone from those of whom only the catalog could say that they may see it', async () => {
    await expect(portfolioOf(someReader())).resolves.toMatchObject({
      totalItems: 2,
    });
    await register(modelEntity('stays'));
    const everything = {
      totalItems: 2,
      models: ['loans approved unregistered', 'stays unassessed'],
    };
    await expect(portfolioOf('other')).resolves.toEqual(everything);
    await expect(portfolioOf('owner')).resolves.toEqual(everything);

    const reader = someReader();
    await expect(portfolioOf(reader)).resolves.toEqual({
      totalItems: 1,
      models: ['stays unassessed'],
    });
    const { models } = await read<PolicyCoverage>(
      '/api/model-governance/policy/coverage',
      reader,
    );
    expect(models).toBe(1);
    const { body } = await backend.post(
      '/api/model-governance/models/by-refs',
      as(reader),
      {
        entityRefs: ['loans', 'stays'].map(name => `resource:default/${name}`),
      },
    );
    expect(body.items).toEqual([null, expect.anything()]);
    for (const path of [
      '',
      '/history',
      '/assessments',
      '/evidence',
      '/sign-offs',
      '/acts',
      '/subject',
      '/ledger',
      '/ledger/verify',
      '/export?format=json',
    ]) {
      const { status } = await backend.get(pathOf('loans', path), as(reader));
      expect({ path, status }).toEqual({ path, status: 404 });
    }
    await backend
      .post(pathOf('loans', '/evidence'), as(reader), fairnessEvaluation())
      .expect(404);
    await backend
      .post(pathOf('loans', '/evidence'), as('owner'), fairnessEvaluation())
      .expect(409);
    await expect(knex('evidence').pluck('id')).resolves.toHaveLength(1);
  });

  it('show nothing, rather than fail, to whom the catalog shows no model any more', async () => {
    await register();
    await expect(portfolioOf(someReader())).resolves.toEqual({
      totalItems: 0,
      models: [],
    });
  });
});
