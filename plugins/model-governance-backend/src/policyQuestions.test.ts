import type { PermissionPolicy } from '@backstage/plugin-permission-node';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  isPermission,
} from '@backstage/plugin-permission-common';
import {
  policyReadPermission,
  policySimulatePermission,
  portfolioCoverageOf,
  type Policy,
  type PolicyCoverage,
  type PolicySimulation,
  type PolicySimulationRequest,
  type Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import { applyMigrations } from './database';
import { EVERYTHING } from './access/ReadScope';
import { PortfolioStore } from './store';
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
import { TEST_POLICY } from './__testUtils__/testPolicy';

jest.setTimeout(180_000);

const databases = createTestDatabases();

/** Owned by the owners; approved. */
const BASE = 'base';
/** Owned by others, and built on the first. */
const DERIVED = 'derived';
/** Owned by others, without any record. */
const BARE = 'bare';
const NAMES = [BARE, BASE, DERIVED];

const ENTITIES = [
  ...PEOPLE,
  modelEntity(BASE),
  modelEntity(DERIVED, {
    owner: 'group:default/others',
    model: { baseModel: `resource:default/${BASE}` },
  }),
  modelEntity(BARE, { owner: 'group:default/others' }),
];

/** `other` reads in the catalog only what their group owns; `validator` may not ask about the policy. */
const PERMISSIONS: PermissionPolicy = {
  async handle({ permission }, user) {
    const name = user?.info.userEntityRef.replace('user:default/', '');
    if (
      isPermission(permission, catalogEntityReadPermission) &&
      name === 'other'
    ) {
      return createCatalogConditionalDecision(
        permission,
        catalogConditions.isEntityOwner({ claims: ['group:default/others'] }),
      );
    }
    const isAboutPolicy =
      isPermission(permission, policySimulatePermission) ||
      isPermission(permission, policyReadPermission);
    return {
      result:
        isAboutPolicy && name === 'validator'
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
    };
  },
};

const HEAD = `
apiVersion: model-governance/v1
kind: PolicyPack
`;

/** Asks of fairness what the evidence does not show, and lets the assessment weigh more. */
const STRICTER = `${HEAD}
metadata: { id: stricter, version: 1.0.0, title: Stricter }
requirements:
  - id: fairness-evaluated
    check:
      evidence:
        types: [fairness-evaluation]
        bounds: [{ measure: disparityRatio, min: 0.99 }]
  - id: risk-assessed
    weight: 10
`;

describe.each(databases.eachSupportedId())(
  'questions about the policy on %s',
  id => {
    const directory = createMockDirectory();
    let knex: Knex;
    let backend: GovernanceBackend;

    const start = (...packs: string[]) =>
      startGovernanceBackend({
        knex,
        policy: PERMISSIONS,
        config: {
          modelGovernance: { policy: { packs: [TEST_POLICY, ...packs] } },
        },
      });

    const post = (name: string, rest: string, person: string, body: unknown) =>
      backend.post(pathOf(name, rest), as(person), body).expect(201);
    const scorecardOf = async (name: string): Promise<Scorecard> => {
      const { body } = await backend.get(pathOf(name), as('owner')).expect(200);
      return body;
    };
    const approve = async (name: string, owner: string) => {
      await post(name, '/assessments', owner, assessment());
      await post(name, '/evidence', owner, fairnessEvaluation());
      const { subjectDigest } = await scorecardOf(name);
      await post(
        name,
        '/sign-offs',
        'second-validator',
        approval(subjectDigest),
      );
      // Whether the base is approved reaches what is built on it.
      await backend.maintain();
    };

    beforeAll(async () => {
      knex = await databases.init(id);
      await applyMigrations(knex);
      backend = await start();
      await backend.setEntities(ENTITIES);
      await backend.maintain();
      await approve(BASE, 'owner');
      await approve(DERIVED, 'other');
    });

    afterAll(async () => {
      await backend.stop();
    });

    const coverage = (person: string, query = '') =>
      backend.get(`/api/model-governance/policy/coverage${query}`, as(person));
    const coverageFor = async (person: string): Promise<PolicyCoverage> => {
      const { body } = await coverage(person).expect(200);
      return body;
    };
    const simulate = (person: string, request: PolicySimulationRequest) =>
      backend.post(
        '/api/model-governance/policy/simulate',
        as(person),
        request,
      );
    const simulation = async (
      person: string,
      request: PolicySimulationRequest,
    ): Promise<PolicySimulation> => {
      const { body, status } = await simulate(person, request);
      expect({ status, error: body.error }).toEqual({ status: 200 });
      return body;
    };
    const namesIn = ({ items }: PolicySimulation) =>
      items.map(({ entityRef }) => entityRef.split('/')[1]).sort();

    it('counts for each place of a framework how the models answer', async () => {
      const { body: policy }: { body: Policy } = await backend.get(
        '/api/model-governance/policy',
        as('owner'),
      );
      const scorecards = await Promise.all(NAMES.map(scorecardOf));
      expect(await coverageFor('owner')).toEqual({
        models: 3,
        outdated: 0,
        policy: { version: policy.version, digest: policy.digest },
        frameworks: JSON.parse(
          JSON.stringify(
            portfolioCoverageOf(
              policy,
              scorecards.map(({ findings }) => ({
                outcomes: findings.map(({ outcome }) => outcome),
                models: 1,
              })),
            ),
          ),
        ),
      });
    });

    it('counts only what the caller may read, and only the framework asked for', async () => {
      const { body } = await coverage('other', '?framework=iso-42001');
      expect(body).toMatchObject({
        models: 2,
        outdated: 0,
        frameworks: [{ id: 'iso-42001' }],
      });
      expect(body.frameworks).toHaveLength(1);
      const [{ references }] = body.frameworks;
      expect(
        references.find((place: { id: string }) => place.id === 'A.5.2').counts,
      ).toEqual({ pass: 1, missing: 1 });
    });

    it('says which framework it does not know', async () => {
      const { status, body } = await coverage('owner', '?framework=lore');
      expect(status).toBe(400);
      expect(body.error.message).toBe('framework: the policy knows no "lore"');
    });

    it.each([
      [policyReadPermission.name, () => coverage('validator')],
      [policySimulatePermission.name, () => simulate('validator', {})],
    ])('refuses who lacks %s', async (permission, ask) => {
      const { status, body } = await ask();
      expect(status).toBe(403);
      expect(body.error.message).toBe(`Missing permission ${permission}`);
    });

    it('finds that nothing changes under the policy of now', async () => {
      await expect(simulation('owner', {})).resolves.toMatchObject({
        models: 3,
        changed: 0,
        transitions: { status: [], tier: [], level: [] },
        meanScoreChange: 0,
        items: [],
      });
    });

    it('says what a stricter bound would do, and to what is built on what fails', async () => {
      const { transitions, items, changed } = await simulation('owner', {
        packs: [STRICTER],
      });
      expect(changed).toBe(3);
      expect(transitions.status).toEqual([
        { from: 'approved', to: 'stale', models: 2 },
      ]);
      expect(items).toContainEqual(
        expect.objectContaining({
          entityRef: `resource:default/${BASE}`,
          status: { from: 'approved', to: 'stale' },
          opens: ['fairness-evaluated'],
          closes: [],
          reason: expect.stringContaining('Fairness evaluation'),
        }),
      );
      expect(items).toContainEqual(
        expect.objectContaining({
          entityRef: `resource:default/${DERIVED}`,
          opens: expect.arrayContaining([
            'fairness-evaluated',
            'dependencies-approved',
          ]),
        }),
      );
    });

    it('neither counts nor names what the caller may not read, though it is what others are built on', async () => {
      const answer = await simulation('other', { packs: [STRICTER] });
      expect(answer.models).toBe(2);
      expect(namesIn(answer)).toEqual([BARE, DERIVED]);
      expect(answer.transitions.status).toEqual([
        { from: 'approved', to: 'stale', models: 1 },
      ]);
      expect(
        answer.items.find(({ entityRef }) => entityRef.endsWith(DERIVED))
          ?.opens,
      ).toContain('dependencies-approved');
    });

    it('names as many models as are asked for, and counts all', async () => {
      const answer = await simulation('owner', { packs: [STRICTER], limit: 1 });
      expect(answer).toMatchObject({ models: 3, changed: 3 });
      expect(answer.items).toHaveLength(1);
      expect(answer.items[0].status.to).toBe('stale');
    });

    it('replaces a pack of the same id, and chooses other built-in packs', async () => {
      const own = `${HEAD}
metadata: { id: tests, version: 2.0.0, title: Tests }
`;
      const { policy } = await simulation('owner', {
        packs: [own],
        builtIn: ['iso-42001', 'eu-ai-act'],
      });
      expect(policy.version).toBe(
        'baseline@1.1.0+eu-ai-act@1.0.0+iso-42001@1.0.0+tests@2.0.0',
      );
    });

    it('judges as of another day', async () => {
      const later = `${HEAD}
metadata: { id: later, version: 1.0.0, title: Later }
requirements: [{ id: owner-named, effectiveFrom: '2090-01-01', check: { catalog: [{ expect: { kind: nothing }, otherwise: No. }] } }]
`;
      const opensAt = async (asOf?: string) => {
        const { items } = await simulation('owner', { packs: [later], asOf });
        return items
          .find(({ entityRef }) => entityRef.endsWith(BARE))
          ?.opens.includes('owner-named');
      };
      await expect(opensAt()).resolves.not.toBe(true);
      await expect(opensAt('2090-01-01')).resolves.toBe(true);
    });

    it.each<[string, PolicySimulationRequest, RegExp]>([
      [
        'a pack that is not valid',
        {
          packs: [
            STRICTER,
            `${HEAD}
metadata: { id: b, version: 1.0.0, title: B }
requirements: [{ id: owner-named, weight: heavy }]`,
          ],
        },
        /packs\[1\] is not valid:\s+requirements\[0\]\.weight: .*number/,
      ],
      [
        'packs that do not fit together',
        {
          packs: [
            `${HEAD}
metadata: { id: b, version: 1.0.0, title: B }
requirements: [{ id: owner-named, appliesWhen: { riks: high } }]`,
          ],
        },
        /packs\[0\]: requirements\.owner-named\.appliesWhen: unknown fact "riks"/,
      ],
      [
        'YAML that is none',
        { packs: ['a: [b'] },
        /packs\[0\] is not valid YAML/,
      ],
      ['a day that is over', { asOf: '2020-01-01' }, /^asOf: /],
      [
        'a cursor of another list',
        { cursor: 'nonsense' },
        /^cursor: is not one that this list gave out/,
      ],
    ])('refuses %s, and says why', async (_, request, reason) => {
      const { status, body } = await simulate('owner', request);
      expect(status).toBe(400);
      expect(body.error.message).toMatch(reason);
    });

    it('names a built-in pack that does not exist', async () => {
      const { status, body } = await backend.post(
        '/api/model-governance/policy/simulate',
        as('owner'),
        { builtIn: ['iso-27001'] },
      );
      expect(status).toBe(400);
      expect(body.error.message).toMatch(/builtIn\[0\]/);
    });

    it('pages through the models in a scope', async () => {
      const portfolio = new PortfolioStore();
      const page = (cursor?: string) =>
        portfolio.modelIds(knex, EVERYTHING, { cursor, limit: 2 });
      const first = await page();
      const second = await page(first.nextCursor);
      expect(first.ids).toHaveLength(2);
      expect(second.ids).toHaveLength(1);
      expect(second.nextCursor).toBeUndefined();
      expect(new Set([...first.ids, ...second.ids]).size).toBe(3);
    });

    it('writes nothing', async () => {
      const before = await contentOf(knex);
      await simulation('owner', {
        packs: [STRICTER],
        builtIn: ['eu-ai-act', 'generative-ai'],
        asOf: '2090-01-01',
      });
      expect(await contentOf(knex)).toEqual(before);
    });

    it('answers what is then true when the policy comes into force', async () => {
      const { items } = await simulation('owner', { packs: [STRICTER] });
      directory.setContent({ 'stricter.yaml': STRICTER });
      await backend.stop();
      backend = await start(directory.resolve('stricter.yaml'));
      await backend.setEntities(ENTITIES);
      await backend.maintain();
      await backend.maintain();

      for (const item of items) {
        const scorecard = await scorecardOf(item.entityRef.split('/')[1]);
        expect({
          score: scorecard.score,
          status: scorecard.status,
          tier: scorecard.tier,
          level: scorecard.level ?? null,
          reason: scorecard.statusReason,
        }).toEqual({
          score: item.score.to,
          status: item.status.to,
          tier: item.tier.to,
          level: item.level.to,
          reason: item.reason,
        });
      }
    });
  },
);

/** Every row of every table. */
async function contentOf(knex: Knex): Promise<Record<string, unknown[]>> {
  const tables: string[] =
    knex.client.config.client === 'pg'
      ? await knex('pg_tables')
          .where({ schemaname: 'public' })
          .pluck('tablename')
      : await knex('sqlite_master').where({ type: 'table' }).pluck('name');
  const content: Record<string, unknown[]> = {};
  for (const table of tables.sort()) {
    const rows: object[] = await knex(table).select();
    content[table] = rows.map(row => JSON.stringify(row)).sort();
  }
  return content;
}
