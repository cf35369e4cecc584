import { randomUUID } from 'node:crypto';
import { mockCredentials } from '@backstage/backend-test-utils';
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
import {
  ACT_OPERATIONS,
  assessmentCreatePermission,
  delegationCreatePermission,
  evidenceCreatePermission,
  modelReadPermission,
  policyReadPermission,
  RESOURCE_TYPE_MODEL,
  sensitiveEvidenceReadPermission,
  signOffCreatePermission,
  SUBMITTED_ACT_KINDS,
  type Evidence,
  type SubmittedActKind,
} from '@modelgov/backstage-plugin-model-governance-common';
import { applyMigrations } from './database';
import { createModelConditionalDecision, modelConditions } from './permissions';
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

jest.setTimeout(120_000);

const databases = createTestDatabases();

const OWNED = 'owned';
const SECRET = 'secret';

const reason = 'Because.';
const acting = { role: 'risk-officer' };

/** A submission of every kind. */
const ACTS: Record<SubmittedActKind, object> = {
  'assessment-confirmation': { ...acting, decision: 'confirmed' },
  reassessment: { useCase: 'ranking', trigger: 'undeclared-use', reason },
  'evidence-review': { ...acting, decision: 'accepted' },
  'evidence-verification': {},
  'evidence-dispute': { reason },
  'review-request': { gate: 'production', dueOn: '2999-01-01' },
  'review-withdrawal': { reason },
  'condition-closure': { ...acting, condition: 0, comment: reason },
  revocation: { ...acting, reason },
  suspension: { ...acting, reason },
  'suspension-lift': { ...acting, comment: reason },
  waiver: {
    requirementId: 'fairness-evaluated',
    justification: reason,
    compensatingControl: reason,
    expiresOn: '2999-01-01',
  },
  'waiver-decision': { ...acting, decision: 'granted' },
  'waiver-revocation': { ...acting, reason },
  'break-glass': { ...acting, reason },
  'change-plan': { title: 'Plan', description: reason, allows: ['digest'] },
  decommission: {
    ...acting,
    reason,
    users: reason,
    data: reason,
    records: reason,
  },
};

/**
 * `director` only reads; `owner` may do everything that an owner does with the models of `group:default/owners`; `validator` reads medium and
 * high risk and signs; `other` reads in the catalog only what `group:default/others` owns; nobody else reads models.
 */
class TestPolicy implements PermissionPolicy {
  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const name = user?.info.userEntityRef.replace('user:default/', '');
    if (name === 'director' && permission.attributes.action !== 'read') {
      return { result: AuthorizeResult.DENY };
    }
    if (isPermission(permission, catalogEntityReadPermission)) {
      return name === 'other'
        ? createCatalogConditionalDecision(
            permission,
            catalogConditions.isEntityOwner({
              claims: ['group:default/others'],
            }),
          )
        : { result: AuthorizeResult.ALLOW };
    }
    if (isPermission(permission, modelReadPermission)) {
      if (name === 'validator') {
        return createModelConditionalDecision(
          permission,
          modelConditions.hasRiskTier({ tiers: ['medium', 'high'] }),
        );
      }
      return {
        result:
          name === 'second-validator'
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
      };
    }
    if (
      isPermission(permission, evidenceCreatePermission) ||
      isPermission(permission, assessmentCreatePermission)
    ) {
      return createModelConditionalDecision(
        permission,
        modelConditions.isModelOwner({
          claims: [`group:default/${name}s`],
        }),
      );
    }
    if (isPermission(permission, signOffCreatePermission)) {
      return {
        result:
          name === 'validator' ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
      };
    }
    if (isPermission(permission, sensitiveEvidenceReadPermission)) {
      return createModelConditionalDecision(
        permission,
        modelConditions.isModelOwner({ claims: ['group:default/owners'] }),
      );
    }
    if (isPermission(permission, policyReadPermission)) {
      return {
        result: name === 'other' ? AuthorizeResult.DENY : AuthorizeResult.ALLOW,
      };
    }
    return { result: AuthorizeResult.ALLOW };
  }
}

describe.each(databases.eachSupportedId())('authorization on %s', id => {
  let backend: GovernanceBackend;

  beforeAll(async () => {
    const knex = await databases.init(id);
    await applyMigrations(knex);
    backend = await startGovernanceBackend({ knex, policy: new TestPolicy() });
    await backend.setEntities([
      ...PEOPLE,
      modelEntity(OWNED),
      modelEntity(SECRET, { owner: 'group:default/others' }),
    ]);
    await backend.maintain();
  });

  afterAll(async () => {
    await backend.stop();
  });

  const service = () =>
    mockCredentials.service.header({
      onBehalfOf: mockCredentials.service('plugin:permission'),
      targetPluginId: 'model-governance',
    });

  const listed = async (person: string) => {
    const { body } = await backend
      .get('/api/model-governance/models', as(person))
      .expect(200);
    expect(body.totalItems).toBe(body.items.length);
    return body.items.map(
      (item: { entityRef: string }) => item.entityRef.split('/')[1],
    );
  };

  it('lists and counts only what the caller may read', async () => {
    await expect(listed('owner')).resolves.toEqual([OWNED, SECRET]);
    await expect(listed('other')).resolves.toEqual([SECRET]);
  });

  it('answers in bulk only for what the caller may read', async () => {
    const { body } = await backend.post(
      '/api/model-governance/models/by-refs',
      as('other'),
      { entityRefs: [OWNED, SECRET].map(name => `resource:default/${name}`) },
    );
    expect(body.items[0]).toBeNull();
    expect(body.items[1].entityRef).toBe(`resource:default/${SECRET}`);
  });

  it.each(['', '/history', '/assessments', '/evidence', '/sign-offs'])(
    'does not find "%s" of a model that the caller may not read',
    async rest => {
      await expect(
        backend.get(pathOf(OWNED, rest), as('other')),
      ).resolves.toMatchObject({ status: 404 });
      await expect(
        backend.get(pathOf(SECRET, rest), as('other')),
      ).resolves.toMatchObject({ status: 200 });
    },
  );

  it.each<[string, () => unknown]>([
    ['/assessments', assessment],
    ['/evidence', fairnessEvaluation],
    ['/sign-offs', () => approval(`sha256:${'0'.repeat(64)}`)],
  ])(
    'does not find a model to write "%s" to that the caller may not read',
    async (rest, body) => {
      await expect(
        backend.post(pathOf(OWNED, rest), as('other'), body()),
      ).resolves.toMatchObject({ status: 404 });
    },
  );

  it('refuses what the caller may read but not write, naming the permission', async () => {
    const evidence = await backend.post(
      pathOf(SECRET, '/evidence'),
      as('owner'),
      fairnessEvaluation(),
    );
    expect(evidence.status).toBe(403);
    expect(evidence.body.error.message).toBe(
      'Missing permission model-governance.evidence.create',
    );
    const signOff = await backend.post(
      pathOf(OWNED, '/sign-offs'),
      as('owner'),
      approval(`sha256:${'0'.repeat(64)}`),
    );
    expect(signOff.status).toBe(403);
    expect(signOff.body.error.message).toBe(
      'Missing permission model-governance.sign-off.create',
    );
  });

  it('lets the owner write what the conditions of the policy allow', async () => {
    await expect(
      backend.post(
        pathOf(OWNED, '/evidence'),
        as('owner'),
        fairnessEvaluation(),
      ),
    ).resolves.toMatchObject({ status: 201 });
  });

  it('withholds the content of sensitive evidence from whom the policy does not show it', async () => {
    const review = fairnessEvaluation({
      type: 'security-review',
      title: 'Security review',
      link: 'https://example.com/review',
      payload: {
        reviewer: 'Security',
        scope: 'Everything',
        openCritical: 1,
        openHigh: 0,
        openMedium: 0,
        leastPrivilege: true,
      },
    });
    for (const [name, person] of [
      [OWNED, 'owner'],
      [SECRET, 'other'],
    ]) {
      await backend
        .post(pathOf(name, '/evidence'), as(person), {
          ...review,
          id: randomUUID(),
        })
        .expect(201);
    }
    const shown = async (name: string) => {
      const { body } = await backend.get(
        pathOf(name, '/evidence'),
        as('owner'),
      );
      return body.items.find((item: Evidence) => item.type === review.type);
    };
    await expect(shown(OWNED)).resolves.toMatchObject({
      payload: review.payload,
      link: review.link,
    });
    const withheld = await shown(SECRET);
    expect(withheld).toMatchObject({
      title: review.title,
      payload: {},
      measures: [],
      withheld: true,
    });
    expect(withheld.link).toBeUndefined();
  });

  it('withholds the words of a reviewer of sensitive evidence likewise', async () => {
    const words = async (name: string, person: string) => {
      const { body: evidence } = await backend
        .post(
          pathOf(name, '/evidence'),
          as(person),
          fairnessEvaluation({
            type: 'security-review',
            payload: {
              reviewer: 'Security',
              scope: 'Everything',
              openCritical: 1,
              openHigh: 0,
              openMedium: 0,
              leastPrivilege: true,
            },
          }),
        )
        .expect(201);
      await backend
        .post(
          pathOf(name, `/evidence/${evidence.id}/reviews`),
          as('validator'),
          {
            id: randomUUID(),
            role: 'model-validator',
            decision: 'rejected',
            comment: 'Port 8443 is open.',
          },
        )
        .expect(201);
      const { body } = await backend
        .get(pathOf(name, `/acts?about=${evidence.id}`), as('owner'))
        .expect(200);
      return body.items;
    };
    await expect(words(OWNED, 'owner')).resolves.toMatchObject([
      { decision: 'rejected', comment: 'Port 8443 is open.' },
    ]);
    const [withheld] = await words(SECRET, 'other');
    expect(withheld).toMatchObject({ decision: 'rejected' });
    expect(withheld.comment).toBeUndefined();
  });

  it('refuses whom the policy denies reading models, naming the permission', async () => {
    const { status, body } = await backend.get(
      '/api/model-governance/models',
      as('second-validator'),
    );
    expect(status).toBe(403);
    expect(body.error.message).toBe(
      'Missing permission model-governance.model.read',
    );
  });

  it('shows the policy to whom the permission policy lets see it', async () => {
    await expect(
      backend.get('/api/model-governance/policy', as('owner')),
    ).resolves.toMatchObject({ status: 200 });
    await expect(
      backend.get('/api/model-governance/policy', as('other')),
    ).resolves.toMatchObject({ status: 403 });
  });

  it('applies conditions to single models for the permission framework', async () => {
    const { body } = await backend
      .post(
        '/api/model-governance/.well-known/backstage/permissions/apply-conditions',
        service(),
        {
          items: [OWNED, SECRET, 'no-such'].map(name => ({
            id: name,
            resourceRef: `resource:default/${name}`,
            resourceType: RESOURCE_TYPE_MODEL,
            conditions: modelConditions.isModelOwner({
              claims: ['group:default/owners'],
            }),
          })),
        },
      )
      .expect(200);
    expect(body.items.map((item: { result: string }) => item.result)).toEqual([
      AuthorizeResult.ALLOW,
      AuthorizeResult.DENY,
      AuthorizeResult.DENY,
    ]);
  });

  it.each(SUBMITTED_ACT_KINDS)('asks for the permission of %s', async kind => {
    const { path, permission } = ACT_OPERATIONS[kind];
    const [, rest] = path.split('/:name/');
    const { status, body } = await backend.post(
      pathOf(OWNED, `/${rest.replace(':about', randomUUID())}`),
      as('director'),
      { id: randomUUID(), ...ACTS[kind] },
    );
    expect(body.error.message).toBe(`Missing permission ${permission.name}`);
    expect(status).toBe(403);
  });

  it('asks for the permission to lend a role', async () => {
    const { status, body } = await backend.post(
      '/api/model-governance/delegations',
      as('director'),
      {
        id: randomUUID(),
        role: 'model-validator',
        deputy: 'user:default/other',
        from: '2999-01-01',
        until: '2999-01-01',
        reason,
      },
    );
    expect(body.error.message).toBe(
      `Missing permission ${delegationCreatePermission.name}`,
    );
    expect(status).toBe(403);
  });

  it('lets a policy select by risk', async () => {
    await expect(listed('validator')).resolves.toEqual([OWNED, SECRET]);
  });

  it('lets a service read', async () => {
    await expect(backend.get(pathOf(OWNED), service())).resolves.toMatchObject({
      status: 200,
    });
  });
});
