import { createHash, randomUUID } from 'node:crypto';
import { urlReaderServiceFactory } from '@backstage/backend-defaults/urlReader';
import type {
  NewEvidence,
  NewEvidenceReview,
  Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import { applyMigrations } from './database';
import {
  startDocumentServer,
  type DocumentServer,
} from './__testUtils__/documentServer';
import { modelEntity, PEOPLE } from './__testUtils__/entities';
import {
  as,
  pathOf,
  startGovernanceBackend,
  type GovernanceBackend,
} from './__testUtils__/governanceBackend';
import { REVIEWED_EVIDENCE } from './__testUtils__/reviewedEvidence';
import { assessment, fairnessEvaluation } from './__testUtils__/submissions';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { TEST_POLICY } from './__testUtils__/testPolicy';
import { chainProblems } from './__testUtils__/verifyChain';

jest.setTimeout(120_000);

const databases = createTestDatabases();
const REPORT = 'What was measured.';
const DIGEST = `sha256:${createHash('sha256').update(REPORT).digest('hex')}`;

describe.each(databases.eachSupportedId())('evidence on %s', id => {
  let knex: Knex;
  let backend: GovernanceBackend;
  let documents: DocumentServer;
  let elsewhere: DocumentServer;
  let model: string;
  let serial = 0;

  const models = (changes: Record<string, object> = {}) =>
    Array.from({ length: 40 }, (_, index) => {
      const name = `model-${index + 1}`;
      return modelEntity(name, changes[name]);
    });
  const change = async (options: object) => {
    await backend.setEntities([...PEOPLE, ...models({ [model]: options })]);
    await backend.maintain();
  };

  beforeAll(async () => {
    elsewhere = await startDocumentServer({
      '/report': response => response.end(REPORT),
    });
    documents = await startDocumentServer({
      '/report': response => response.end(REPORT),
      '/other': response => response.end('Something else.'),
      '/large': response => {
        const mebibyte = Buffer.alloc(1024 * 1024);
        const send = () => {
          while (!response.destroyed && response.write(mebibyte));
        };
        response.on('drain', send);
        send();
      },
      '/away': response =>
        response.writeHead(302, { location: elsewhere.url('/report') }).end(),
      '/moved': response =>
        response.writeHead(302, { location: '/report' }).end(),
      '/broken': response => response.writeHead(500).end(),
    });
    knex = await databases.init(id);
    await applyMigrations(knex);
    backend = await startGovernanceBackend({
      knex,
      features: [urlReaderServiceFactory],
      config: {
        backend: {
          database: { client: 'better-sqlite3', connection: ':memory:' },
          reading: { allow: [{ host: documents.host }] },
        },
        modelGovernance: {
          policy: { packs: [TEST_POLICY, REVIEWED_EVIDENCE] },
        },
      },
    });
    await backend.setEntities([...PEOPLE, ...models()]);
    await backend.maintain();
  });

  afterAll(async () => {
    await backend.stop();
    await documents.close();
    await elsewhere.close();
  });

  beforeEach(() => {
    model = `model-${++serial}`;
  });

  const submit = (path: string, person: string, body: unknown) =>
    backend.post(pathOf(model, path), as(person), body);
  const give = async (content: Partial<NewEvidence> = {}, person = 'owner') => {
    const { body } = await submit(
      '/evidence',
      person,
      fairnessEvaluation(content),
    ).expect(201);
    return body;
  };
  const review = (
    about: string,
    person: string,
    content: Partial<NewEvidenceReview> = {},
  ) =>
    submit(`/evidence/${about}/reviews`, person, {
      id: randomUUID(),
      role: 'model-validator',
      decision: 'accepted',
      ...content,
    });
  const fairness = async () => {
    const { body } = await backend.get(pathOf(model), as('other')).expect(200);
    const scorecard: Scorecard = body;
    return scorecard.findings.find(
      finding => finding.requirementId === 'fairness-evaluated',
    );
  };
  const refusal = async (request: ReturnType<typeof submit>) => {
    const { status, body } = await request;
    return { status, message: body.error?.message };
  };

  describe('review', () => {
    it('is awaited from tier high on, and decides what the evidence is worth', async () => {
      const { id: about } = await give();
      await expect(fairness()).resolves.toMatchObject({
        outcome: 'pending',
        action: { kind: 'review-evidence', evidenceIds: [about] },
      });

      const { body: accepted } = await review(about, 'validator').expect(201);
      expect(accepted).toMatchObject({
        kind: 'evidence-review',
        about,
        evidenceType: 'fairness-evaluation',
        recordedBy: 'user:default/validator',
        membership: ['group:default/validators', 'group:default/model-risk'],
      });
      await expect(fairness()).resolves.toMatchObject({ outcome: 'pass' });

      await review(about, 'second-validator', {
        decision: 'rejected',
        comment: 'The groups are too small.',
      }).expect(201);
      await expect(fairness()).resolves.toMatchObject({
        outcome: 'fail',
        reason: expect.stringContaining('The groups are too small.'),
      });
      await expect(chainProblems(knex)).resolves.toEqual([]);
    });

    it.each<[string, string, Partial<NewEvidenceReview>, number, string]>([
      ['other', 'of nobody', {}, 403, 'not a member of'],
      ['validator', 'in an unknown role', { role: 'pope' }, 400, 'role:'],
      [
        'validator',
        'in a role without the power',
        { role: 'legal' },
        403,
        'the power "review-evidence"',
      ],
      [
        'validator',
        'that rejects without a reason',
        { decision: 'rejected' },
        400,
        'comment: a decision "rejected" needs a reason',
      ],
    ])('by %s %s is refused', async (person, _, content, status, message) => {
      const { id: about } = await give();
      await expect(refusal(review(about, person, content))).resolves.toEqual({
        status,
        message: expect.stringContaining(message),
      });
      await expect(fairness()).resolves.toMatchObject({ outcome: 'pending' });
    });

    it('is refused to who submitted the evidence', async () => {
      const { id: about } = await give({}, 'validator');
      await expect(refusal(review(about, 'validator'))).resolves.toEqual({
        status: 403,
        message: expect.stringContaining('submitted it'),
      });
      await review(about, 'second-validator').expect(201);
    });

    it('is refused to who owns the model, and to who owned this version, until there is another', async () => {
      await change({ owner: 'group:default/validators' });
      const { id: about } = await give();
      await expect(refusal(review(about, 'validator'))).resolves.toEqual({
        status: 403,
        message: expect.stringContaining(
          'owns the model as a member of group:default/validators',
        ),
      });

      await change({ owner: 'group:default/owners' });
      await expect(refusal(review(about, 'validator'))).resolves.toEqual({
        status: 403,
        message: expect.stringContaining(
          'belongs to group:default/validators, which owned the model when this version was there',
        ),
      });

      await change({
        owner: 'group:default/owners',
        model: { version: '2.0.0' },
      });
      const { id: ofNewVersion } = await give();
      await review(ofNewVersion, 'validator').expect(201);
      await review(about, 'validator').expect(403);
    });

    it('is refused to who assessed its use, or asked for its review', async () => {
      const { id: about } = await give();
      await submit('/assessments', 'validator', assessment()).expect(201);
      await submit('/review-requests', 'second-validator', {
        id: randomUUID(),
        gate: 'production',
        dueOn: '2999-01-01',
      }).expect(201);
      await expect(refusal(review(about, 'validator'))).resolves.toEqual({
        status: 403,
        message: expect.stringContaining(
          'assessed the risk of the use case "ranking"',
        ),
      });
      await expect(refusal(review(about, 'second-validator'))).resolves.toEqual(
        {
          status: 403,
          message: expect.stringContaining('asked for its review'),
        },
      );
      await review(about, 'validating-guard').expect(201);
    });

    it('is not found for evidence of another model', async () => {
      const { id: about } = await give();
      model = `model-${++serial}`;
      const { status } = await review(about, 'validator');
      expect(status).toBe(404);
    });
  });

  describe('correction', () => {
    it('takes the place of what it corrects', async () => {
      const wrong = await give({
        payload: {
          attribute: 'age',
          dataset: 'holdout',
          groups: [
            { group: 'young', size: 500, selectionRate: 0.4 },
            { group: 'old', size: 500, selectionRate: 0.04 },
          ],
        },
      });
      await expect(fairness()).resolves.toMatchObject({ outcome: 'fail' });
      const right = await give({
        supersedes: wrong.id,
        collectedOn: '2026-01-02',
      });
      await expect(fairness()).resolves.toMatchObject({
        evidenceIds: [right.id],
      });
      await expect(
        refusal(
          submit(
            '/evidence',
            'owner',
            fairnessEvaluation({ supersedes: wrong.id }),
          ),
        ),
      ).resolves.toEqual({
        status: 400,
        message: expect.stringContaining('was corrected already'),
      });
    });

    it.each<[string, () => Promise<string>, string]>([
      [
        'what was rejected',
        async () => {
          const { id: about } = await give();
          await review(about, 'validator', {
            decision: 'rejected',
            comment: 'Too small.',
          });
          return about;
        },
        'was rejected; bring new evidence',
      ],
      ['what is not there', async () => randomUUID(), 'has no evidence'],
    ])('of %s is refused', async (_, given, message) => {
      const supersedes = await given();
      await expect(
        refusal(
          submit('/evidence', 'owner', fairnessEvaluation({ supersedes })),
        ),
      ).resolves.toEqual({
        status: 400,
        message: expect.stringContaining(message),
      });
    });
  });

  describe('correction of a failing result', () => {
    const failing = {
      payload: {
        attribute: 'age',
        dataset: 'holdout',
        groups: [
          { group: 'young', size: 500, selectionRate: 0.4 },
          { group: 'old', size: 500, selectionRate: 0.04 },
        ],
      },
    };

    it('is refused to who did not bring it', async () => {
      const { id: supersedes } = await give(failing, 'validator');
      await expect(
        refusal(
          submit('/evidence', 'owner', fairnessEvaluation({ supersedes })),
        ),
      ).resolves.toEqual({
        status: 403,
        message: expect.stringMatching(
          /^supersedes: .* who brought it, which is user:default\/validator/,
        ),
      });
      await expect(fairness()).resolves.toMatchObject({ outcome: 'fail' });
      await give({ supersedes }, 'validator');
    });

    it.each<[string, object, Partial<NewEvidence>, RegExp]>([
      [
        'another version',
        {},
        { version: '0.9.0' },
        /^version: .* is of version 1\.0\.0, not of version 0\.9\.0/,
      ],
      ['one use', {}, { useCase: 'ranking' }, /^useCase: .* for all use cases/],
      ['all uses', { useCase: 'ranking' }, {}, /^useCase: .* for ranking/],
      [
        'fewer requirements',
        {},
        { requirements: ['fairness-evaluated'] },
        /^requirements: .* all that ask for its type/,
      ],
    ])('is refused for %s', async (_, before, after, message) => {
      await change({
        model: {
          versions: [{ version: '0.9.0', live: true }],
        },
      });
      const { id: supersedes } = await give({ ...failing, ...before });
      await expect(
        refusal(
          submit(
            '/evidence',
            'owner',
            fairnessEvaluation({ supersedes, ...after }),
          ),
        ),
      ).resolves.toEqual({
        status: 400,
        message: expect.stringMatching(message),
      });
    });
  });

  describe('of a version', () => {
    it('belongs to the version that it names where that is live', async () => {
      const digest = `sha256:${'cd'.repeat(32)}`;
      await change({
        model: {
          versions: [
            { version: '0.9.0', digest, live: true },
            { version: '0.8.0', live: false },
          ],
        },
      });
      await expect(give({ version: '0.9.0' })).resolves.toMatchObject({
        modelVersion: '0.9.0',
        modelDigest: digest,
      });
      await expect(give({ version: '1.0.0' })).resolves.toMatchObject({
        modelVersion: '1.0.0',
        modelDigest: `sha256:${'ab'.repeat(32)}`,
      });
      await expect(
        refusal(
          submit(
            '/evidence',
            'owner',
            fairnessEvaluation({ version: '0.8.0' }),
          ),
        ),
      ).resolves.toEqual({
        status: 400,
        message: expect.stringContaining(
          'version: "0.8.0" is not a live version',
        ),
      });
    });
  });

  describe('verification', () => {
    const verify = (about: string, content: object = {}) =>
      submit(`/evidence/${about}/verifications`, 'owner', {
        id: randomUUID(),
        ...content,
      });
    const acts = async () => {
      const { body } = await backend.get(pathOf(model, '/acts'), as('other'));
      return body.items;
    };

    it('finds what the digest was made of, also where the host moved it', async () => {
      for (const path of ['/report', '/moved']) {
        const { id: about } = await give({
          link: documents.url(path),
          digest: DIGEST,
        });
        const { body } = await verify(about).expect(201);
        expect(body).toMatchObject({ about, found: DIGEST, matches: true });
      }
    });

    it('fails the evidence where something else is there now', async () => {
      const { id: about } = await give({
        link: documents.url('/other'),
        digest: DIGEST,
      });
      await review(about, 'validator').expect(201);
      await expect(fairness()).resolves.toMatchObject({ outcome: 'pass' });
      const { body } = await verify(about).expect(201);
      expect(body).toMatchObject({ matches: false });
      await expect(fairness()).resolves.toMatchObject({
        outcome: 'fail',
        reason: expect.stringContaining('was altered'),
      });
    });

    it('is recorded once where it is sent twice, without asking the host again', async () => {
      const { id: about } = await give({
        link: documents.url('/report'),
        digest: DIGEST,
      });
      const once = { id: randomUUID() };
      const { body: first } = await verify(about, once).expect(201);
      const asked = documents.asked.length;
      const { body: second } = await verify(about, once).expect(201);
      expect(second).toEqual(first);
      expect(documents.asked).toHaveLength(asked);
    });

    it.each<[string, () => Partial<NewEvidence>, string]>([
      ['without a link', () => ({ digest: DIGEST }), 'link: '],
      [
        'without a digest',
        () => ({ link: documents.url('/report') }),
        'digest: ',
      ],
      [
        'with a digest of another kind',
        () => ({
          link: documents.url('/report'),
          digest: `md5:${'ab'.repeat(16)}`,
        }),
        'digest: only sha256 is verified',
      ],
      [
        'on a host that the portal does not read',
        () => ({ link: elsewhere.url('/report'), digest: DIGEST }),
        'is not allowed',
      ],
      [
        'that leads on to such a host',
        () => ({ link: documents.url('/away'), digest: DIGEST }),
        'not allowed',
      ],
      [
        'that is gone',
        () => ({ link: documents.url('/gone'), digest: DIGEST }),
        '404',
      ],
      [
        'on a host that fails',
        () => ({ link: documents.url('/broken'), digest: DIGEST }),
        '500',
      ],
      [
        'that is too large',
        () => ({ link: documents.url('/large'), digest: DIGEST }),
        'is larger than',
      ],
    ])(
      'of evidence %s is refused, and nothing is stored',
      async (_, content, message) => {
        const { id: about } = await give(content());
        await expect(refusal(verify(about))).resolves.toEqual({
          status: 400,
          message: expect.stringContaining(message),
        });
        await expect(acts()).resolves.toEqual([]);
        expect(elsewhere.asked).toEqual([]);
      },
    );

    it('is not found for evidence of another model', async () => {
      const { id: about } = await give({
        link: documents.url('/report'),
        digest: DIGEST,
      });
      model = `model-${++serial}`;
      const { status } = await verify(about);
      expect(status).toBe(404);
    });
  });
});
