import { randomUUID } from 'node:crypto';
import { mockCredentials } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type {
  Scorecard,
  ScorecardSummary,
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
  MINIMAL_PATH,
} from './__testUtils__/submissions';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { chainProblems } from './__testUtils__/verifyChain';

jest.setTimeout(120_000);

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('model governance on %s', id => {
  let knex: Knex;
  let backend: GovernanceBackend;
  let model: string;
  let serial = 0;

  /** A model for every test, one of them as the test wants it. */
  const models = (changed?: Entity) =>
    Array.from({ length: 60 }, (_, index) => {
      const name = `model-${index + 1}`;
      return name === changed?.metadata.name ? changed : modelEntity(name);
    });

  beforeAll(async () => {
    knex = await databases.init(id);
    await applyMigrations(knex);
    backend = await startGovernanceBackend({ knex });
    await backend.setEntities([...PEOPLE, ...models()]);
    await backend.maintain();
  });

  afterAll(async () => {
    await backend.stop();
  });

  beforeEach(() => {
    model = `model-${++serial}`;
  });

  const scorecardOf = async (name: string): Promise<Scorecard> => {
    const { body, status } = await backend.get(pathOf(name), as('other'));
    expect({ status, error: body.error }).toEqual({ status: 200 });
    return body;
  };
  const outcomeOf = (scorecard: Scorecard, requirementId: string) =>
    scorecard.findings.find(each => each.requirementId === requirementId)
      ?.outcome;
  const submit = (path: string, person: string, body: unknown) =>
    backend.post(pathOf(model, path), as(person), body);
  const makeReady = async () => {
    await submit('/assessments', 'owner', assessment()).expect(201);
    await submit('/evidence', 'owner', fairnessEvaluation()).expect(201);
    return scorecardOf(model);
  };

  it('gives a registered model a scorecard with owner, score and what is missing', async () => {
    const scorecard = await scorecardOf(model);
    expect(scorecard).toMatchObject({
      entityRef: `resource:default/${model}`,
      owner: 'group:default/owners',
      status: 'unassessed',
      tier: 'medium',
      assessed: false,
      registered: true,
    });
    expect(scorecard.score).toBeGreaterThan(0);
    expect(outcomeOf(scorecard, 'fairness-evaluated')).toBe('missing');
  });

  it('takes a model from registration to approval, the card moving with every record', async () => {
    const before = await scorecardOf(model);
    await submit('/assessments', 'owner', assessment()).expect(201);
    const assessed = await scorecardOf(model);
    expect(assessed).toMatchObject({ status: 'draft', tier: 'medium' });

    await submit('/evidence', 'owner', fairnessEvaluation()).expect(201);
    const evident = await scorecardOf(model);
    expect(outcomeOf(evident, 'fairness-evaluated')).toBe('pass');
    expect(evident.score).toBeGreaterThan(assessed.score);
    expect(assessed.score).toBeGreaterThanOrEqual(before.score);

    const { body: signOff } = await submit(
      '/sign-offs',
      'validator',
      approval(evident.subjectDigest),
    ).expect(201);
    expect(signOff).toMatchObject({
      recordedBy: 'user:default/validator',
      modelVersion: '1.0.0',
      membership: ['group:default/validators', 'group:default/model-risk'],
    });
    await expect(scorecardOf(model)).resolves.toMatchObject({
      status: 'approved',
      score: 100,
      level: 'gold',
    });

    const { body: history } = await backend.get(
      pathOf(model, '/history'),
      as('other'),
    );
    expect(history.items.map((item: { cause: string }) => item.cause)).toEqual([
      'sign-off',
      'evidence',
      'assessment',
      'registered',
    ]);
    await expect(chainProblems(knex)).resolves.toEqual([]);
  });

  it('starts a new version at draft, and says what changed since the approval', async () => {
    const { subjectDigest } = await makeReady();
    await submit('/sign-offs', 'validator', approval(subjectDigest)).expect(
      201,
    );
    await backend.setEntities([
      ...PEOPLE,
      ...models(modelEntity(model, { model: { version: '1.1.0' } })),
    ]);
    await backend.maintain();

    const scorecard = await scorecardOf(model);
    expect(scorecard.status).toBe('draft');
    expect(scorecard.changes).toContainEqual({
      path: 'version',
      signed: '1.0.0',
      now: '1.1.0',
    });
    expect(outcomeOf(scorecard, 'fairness-evaluated')).toBe('stale');
  });

  it('keeps the record of a model that left the catalog, and takes it up again when it returns', async () => {
    await makeReady();
    await backend.setEntities([
      ...PEOPLE,
      ...models().filter(entity => entity.metadata.name !== model),
    ]);
    await backend.maintain();
    await expect(scorecardOf(model)).resolves.toMatchObject({
      registered: false,
      tier: 'medium',
    });

    const closed = await submit('/evidence', 'owner', fairnessEvaluation());
    expect(closed.status).toBe(409);

    await backend.setEntities([...PEOPLE, ...models()]);
    await backend.maintain();
    const returned = await scorecardOf(model);
    expect(returned.registered).toBe(true);
    expect(outcomeOf(returned, 'fairness-evaluated')).toBe('pass');
  });

  describe('who may sign', () => {
    it.each([
      ['other', /cannot act as Model validator: not a member of/],
      ['owner', /cannot act as Model validator: not a member of/],
    ])('refuses %s, who does not hold the role', async (person, reason) => {
      const { subjectDigest } = await makeReady();
      const { status, body } = await submit(
        '/sign-offs',
        person,
        approval(subjectDigest),
      );
      expect(status).toBe(403);
      expect(body.error.message).toMatch(reason);
      expect((await scorecardOf(model)).status).toBe('draft');
    });

    it('refuses a validator who owns, assessed or submitted', async () => {
      await backend.setEntities([
        ...PEOPLE,
        ...models(modelEntity(model, { owner: 'group:default/model-risk' })),
      ]);
      await backend.maintain();
      await makeReady();
      const sign = async (reason: RegExp) => {
        const { subjectDigest } = await scorecardOf(model);
        const { status, body } = await submit(
          '/sign-offs',
          'validator',
          approval(subjectDigest),
        );
        expect(status).toBe(403);
        expect(body.error.message).toMatch(reason);
      };
      await sign(/owns the model as a member of group:default\/model-risk/);

      await backend.setEntities([
        ...PEOPLE,
        ...models(modelEntity(model, { model: { version: '1.1.0' } })),
      ]);
      await backend.maintain();
      await submit('/evidence', 'validator', fairnessEvaluation()).expect(201);
      await sign(/submitted the evidence for "fairness-evaluated"/);

      await submit('/assessments', 'validator', assessment()).expect(201);
      await sign(/assessed the risk of the use case "ranking"/);
    });

    it('refuses a service, and a person for whom a service acts', async () => {
      const { subjectDigest } = await makeReady();
      const service = mockCredentials.service.header({
        onBehalfOf: mockCredentials.service('external:pipeline'),
        targetPluginId: 'model-governance',
      });
      const byService = await backend.post(
        pathOf(model, '/sign-offs'),
        service,
        approval(subjectDigest),
      );
      expect(byService.status).toBe(403);

      const actedFor = `Bearer ${mockCredentials.user.token(
        'user:default/validator',
        { actor: { subject: 'plugin:scaffolder' } },
      )}`;
      const byActor = await backend.post(
        pathOf(model, '/sign-offs'),
        actedFor,
        approval(subjectDigest),
      );
      expect(byActor.status).toBe(403);
      expect(byActor.body.error.message).toMatch(/Records are made in person/);
    });

    it('refuses to approve while a blocker is open, and something that changed since it was seen', async () => {
      await submit('/assessments', 'owner', assessment()).expect(201);
      const seen = await scorecardOf(model);
      const open = await submit(
        '/sign-offs',
        'validator',
        approval(seen.subjectDigest),
      );
      expect(open.status).toBe(400);
      expect(open.body.error.message).toMatch(
        /decision: .*open: fairness-evaluated/,
      );

      await submit('/evidence', 'owner', fairnessEvaluation()).expect(201);
      const changed = await submit(
        '/sign-offs',
        'validator',
        approval(seen.subjectDigest),
      );
      expect(changed.status).toBe(409);
      expect(changed.body.error.message).toMatch(/^subjectDigest: /);
    });

    it('refuses to approve a use that is prohibited', async () => {
      const { aiAct, ...rest } = assessment();
      const {
        'annex-i': _product,
        'annex-iii': _area,
        ...answers
      } = MINIMAL_PATH;
      await submit('/evidence', 'owner', fairnessEvaluation()).expect(201);
      await submit('/assessments', 'owner', {
        ...rest,
        aiAct: { ...aiAct, answers: { ...answers, prohibited: 'a' } },
      }).expect(201);
      const { subjectDigest, status } = await scorecardOf(model);
      expect(status).toBe('blocked');
      const { body } = await submit(
        '/sign-offs',
        'validator',
        approval(subjectDigest),
      ).expect(400);
      expect(body.error.message).toMatch(/^decision: .*[Pp]rohibited/);
    });

    it('takes a rejection with its reason, and after another request approves with conditions', async () => {
      const { subjectDigest } = await makeReady();
      await submit(
        '/sign-offs',
        'validator',
        approval(subjectDigest, { decision: 'rejected', comment: 'Too old.' }),
      ).expect(201);
      await expect(scorecardOf(model)).resolves.toMatchObject({
        status: 'rejected',
      });
      await submit('/review-requests', 'owner', {
        id: randomUUID(),
        gate: 'production',
        dueOn: '2999-01-01',
      }).expect(201);
      await submit(
        '/sign-offs',
        'second-validator',
        approval(subjectDigest, {
          decision: 'approved-with-conditions',
          conditions: [
            {
              text: 'Measure again',
              owner: 'group:default/owners',
              dueOn: '2999-01-01',
            },
          ],
        }),
      ).expect(201);
      await expect(scorecardOf(model)).resolves.toMatchObject({
        status: 'approved-with-conditions',
      });
    });
  });

  describe('doubles', () => {
    it('stores a record that is submitted twice once', async () => {
      const evidence = fairnessEvaluation();
      const [first, second] = await Promise.all([
        submit('/evidence', 'owner', evidence),
        submit('/evidence', 'owner', evidence),
      ]);
      expect(first.status).toBe(201);
      expect(second.status).toBe(201);
      expect(second.body).toEqual(first.body);
      const { body } = await backend.get(
        pathOf(model, '/evidence'),
        as('other'),
      );
      expect(body.items).toHaveLength(1);
    });

    it('refuses an id that is taken by another record', async () => {
      const evidence = fairnessEvaluation();
      await submit('/evidence', 'owner', evidence).expect(201);
      const { status, body } = await submit('/evidence', 'owner', {
        ...evidence,
        title: 'Another one',
      });
      expect(status).toBe(409);
      expect(body.error.message).toBe(
        `id: ${evidence.id} is taken by another record`,
      );
    });
  });

  it('refuses an id that is taken by a record of another kind', async () => {
    const evidence = fairnessEvaluation();
    await submit('/evidence', 'owner', evidence).expect(201);
    const { status, body } = await submit(
      '/assessments',
      'owner',
      assessment({ id: evidence.id }),
    );
    expect(status).toBe(409);
    expect(body.error.message).toBe(
      `id: ${evidence.id} is taken by another record`,
    );
  });

  describe('bad input', () => {
    const today = new Date().toISOString().slice(0, 10);
    it.each<[string, string, unknown, RegExp]>([
      [
        'an unknown field',
        '/evidence',
        { ...fairnessEvaluation(), owner: 'me' },
        /owner/,
      ],
      [
        'an id that is no UUID',
        '/evidence',
        fairnessEvaluation({ id: '7' }),
        /^id: /,
      ],
      [
        'an unknown type',
        '/evidence',
        { ...fairnessEvaluation(), type: 'vibes' },
        /^type: /,
      ],
      [
        'an unknown requirement',
        '/evidence',
        fairnessEvaluation({ requirements: ['no-such'] }),
        /^requirements\[0\]: "no-such"/,
      ],
      [
        'a requirement that asks for something else',
        '/evidence',
        fairnessEvaluation({ requirements: ['signed'] }),
        /^requirements\[0\]: "signed" does not ask/,
      ],
      [
        'an end in the past',
        '/evidence',
        fairnessEvaluation({ expiresOn: '2020-01-01' }),
        /^expiresOn: /,
      ],
      [
        'a day in the future',
        '/evidence',
        fairnessEvaluation({ collectedOn: '2999-01-01' }),
        /^collectedOn: /,
      ],
      [
        'a link that is a script',
        '/evidence',
        fairnessEvaluation({ link: 'data:text/html,<script>' }),
        /^link: /,
      ],
      [
        'a negative count',
        '/evidence',
        fairnessEvaluation({
          payload: {
            attribute: 'age',
            dataset: 'holdout',
            groups: [
              { group: 'a', size: -1, selectionRate: 0.5 },
              { group: 'b', size: 5, selectionRate: 0.5 },
            ],
          },
        }),
        /payload\.groups\[0\]\.size/,
      ],
      [
        'a document for nothing',
        '/evidence',
        fairnessEvaluation({ type: 'document', payload: { summary: 'x' } }),
        /^requirements: /,
      ],
      [
        'a use case that is none',
        '/assessments',
        assessment({ useCase: 'other' }),
        /^useCase: "other"/,
      ],
      [
        'an answer that is none',
        '/assessments',
        assessment({ answers: { harm: 'huge' } }),
        /answers\./,
      ],
      [
        'a mitigation that is none',
        '/assessments',
        assessment({
          scenarios: [
            {
              title: 'x',
              category: 'y',
              impact: 3,
              likelihood: 3,
              treatment: 'mitigate',
              mitigatedBy: ['no-such'],
              residualImpact: 1,
              residualLikelihood: 1,
            },
          ],
        }),
        /^scenarios\[0\]\.mitigatedBy: /,
      ],
      [
        'an unknown role',
        '/sign-offs',
        approval(`sha256:${'0'.repeat(64)}`, { role: 'king' }),
        /^role: "king"/,
      ],
      [
        'a gate that nobody signs',
        '/sign-offs',
        approval(`sha256:${'0'.repeat(64)}`, { gate: 'pilot' }),
        /^gate: /,
      ],
      [
        'conditions of a plain approval',
        '/sign-offs',
        approval(`sha256:${'0'.repeat(64)}`, {
          conditions: [
            { text: 'x', owner: 'group:default/owners', dueOn: today },
          ],
        }),
        /^conditions: /,
      ],
      [
        'a condition due in the past',
        '/sign-offs',
        approval(`sha256:${'0'.repeat(64)}`, {
          decision: 'approved-with-conditions',
          conditions: [
            { text: 'x', owner: 'group:default/owners', dueOn: '2020-01-01' },
          ],
        }),
        /^conditions\[0\]\.dueOn: /,
      ],
      ['no object', '/sign-offs', [], /^body: /],
    ])(
      'names the field of %s and stores nothing',
      async (_what, path, body, reason) => {
        const before = await knex('ledger_entries').count({ count: '*' });
        const response = await submit(path, 'validator', body);
        expect(response.body.error.message).toMatch(reason);
        expect(response.status).toBe(400);
        await expect(
          knex('ledger_entries').count({ count: '*' }),
        ).resolves.toEqual(before);
      },
    );

    it('says of a body that is no JSON that it is none', async () => {
      const { status, body } = await submit('/evidence', 'owner', '{"id":');
      expect(status).toBe(400);
      expect(body.error.message).toMatch(/^body: is not JSON/);
    });

    it('does not read a body of 10 MB', async () => {
      const { status, body } = await submit(
        '/evidence',
        'owner',
        fairnessEvaluation({ comment: 'x'.repeat(10_000_000) }),
      );
      expect(status).toBe(413);
      expect(body.error.message).toMatch(/^body: has more than/);
    });

    it('finds no model under a ref that does not exist', async () => {
      const { status } = await backend.post(
        pathOf('no-such', '/evidence'),
        as('owner'),
        fairnessEvaluation(),
      );
      expect(status).toBe(404);
    });

    it.each([
      'url=%00',
      'limit=0',
      'limit=501',
      'tier=huge',
      'cursor=x',
      'no-such=1',
    ])('refuses the query %s', async query => {
      const { status, body } = await backend.get(
        `/api/model-governance/models?${query}`,
        as('other'),
      );
      expect(status).toBe(400);
      expect(body.error.message).toContain(query.split('=')[0]);
    });
  });

  it('answers for many models at once, in the order asked, with null for what is none', async () => {
    const { body } = await backend
      .post('/api/model-governance/models/by-refs', as('other'), {
        entityRefs: ['resource:default/no-such', `Resource:default/${model}`],
      })
      .expect(200);
    expect(body.items[0]).toBeNull();
    expect(body.items[1].entityRef).toBe(`resource:default/${model}`);
  });

  it('lists what matches the filters', async () => {
    const find = async (query: string): Promise<ScorecardSummary[]> => {
      const { body } = await backend
        .get(
          `/api/model-governance/models?text=resource:default/${model}%20&${query}`,
          as('other'),
        )
        .expect(200);
      return body.items;
    };
    await expect(find('status=unassessed')).resolves.toHaveLength(1);
    await expect(find('status=approved')).resolves.toHaveLength(0);
    await expect(find('missing=fairness-evaluated')).resolves.toHaveLength(1);
    await expect(find('missing=owner-named')).resolves.toHaveLength(0);
    await expect(
      find('owner=group:default/owners&tier=medium&tier=low'),
    ).resolves.toHaveLength(1);
  });

  it('describes its API', async () => {
    const { body } = await backend.get(
      '/api/model-governance/openapi.json',
      as('other'),
    );
    expect(body.openapi).toBe('3.1.0');
    expect(
      body.paths['/models/{kind}/{namespace}/{name}/sign-offs'].post.requestBody
        .content['application/json'].schema.required,
    ).toContain('subjectDigest');
  });

  it('refuses who is not signed in', async () => {
    const none = mockCredentials.none.header();
    await expect(backend.get(pathOf(model), none)).resolves.toMatchObject({
      status: 401,
    });
    await expect(
      backend.post(pathOf(model, '/evidence'), none, { id: randomUUID() }),
    ).resolves.toMatchObject({ status: 401 });
  });
});
