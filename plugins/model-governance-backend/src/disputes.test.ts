import { randomUUID } from 'node:crypto';
import type {
  Evidence,
  Finding,
  RecordPage,
  Scorecard,
  SubjectToSign,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import { modelEntity, PEOPLE, userEntity } from './__testUtils__/entities';
import {
  as,
  pathOf,
  startGovernanceBackend,
  type GovernanceBackend,
} from './__testUtils__/governanceBackend';
import { registryFactsField } from './__testUtils__/registryFacts';
import {
  approval,
  assessment,
  fairnessEvaluation,
} from './__testUtils__/submissions';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { SOURCED, TEST_POLICY } from './__testUtils__/testPolicy';
import { chainProblems } from './__testUtils__/verifyChain';
import { applyMigrations } from './database';

jest.setTimeout(120_000);

const databases = createTestDatabases();

/** A validator whose profile has an address, as directories know them. */
const ADDRESSED = {
  ...userEntity('addressed'),
  spec: {
    memberOf: ['validators'],
    profile: { email: 'Given.Name@example.com' },
  },
};

describe.each(databases.eachSupportedId())('what a registry says on %s', id => {
  let knex: Knex;
  let backend: GovernanceBackend;
  let model: string;
  let serial = 0;
  const facts = new Map<string, Parameters<typeof registryFactsField>[0]>();

  const models = () =>
    Array.from({ length: 20 }, (_, index) => {
      const name = `model-${index + 1}`;
      return modelEntity(name, { model: registryFactsField(facts.get(name)) });
    });
  /** Lets the registry say something else of the model. */
  const say = async (version: Parameters<typeof registryFactsField>[0]) => {
    facts.set(model, version);
    await backend.setEntities([...PEOPLE, ADDRESSED, ...models()]);
    await backend.maintain();
  };

  beforeAll(async () => {
    knex = await databases.init(id);
    await applyMigrations(knex);
    backend = await startGovernanceBackend({
      knex,
      config: {
        modelGovernance: { policy: { packs: [TEST_POLICY, SOURCED] } },
      },
    });
    await backend.setEntities([...PEOPLE, ADDRESSED, ...models()]);
    await backend.maintain();
  });

  afterAll(async () => {
    await backend.stop();
  });

  beforeEach(() => {
    model = `model-${++serial}`;
  });

  const submit = (path: string, person: string, body: object) =>
    backend.post(pathOf(model, path), as(person), {
      id: randomUUID(),
      ...body,
    });
  const refusal = async (
    request: PromiseLike<{ status: number; body: { error?: Error } }>,
  ) => {
    const { status, body } = await request;
    return { status, message: body.error?.message };
  };
  const read = async (path = '') => {
    const { body } = await backend
      .get(pathOf(model, path), as('other'))
      .expect(200);
    return body;
  };
  /** The newest record of how the version was made. */
  const provenance = async (): Promise<Evidence> => {
    const { items }: RecordPage<Evidence> = await read('/evidence');
    return items.find(({ type }) => type === 'version-record')!;
  };
  const finding = async (): Promise<Finding | undefined> => {
    const { findings }: Scorecard = await read();
    return findings.find(each => each.requirementId === 'provenance-known');
  };
  const dispute = (about: string, person = 'other', body: object = {}) =>
    submit(`/evidence/${about}/disputes`, person, {
      reason: 'It was another run.',
      ...body,
    });
  const review = (about: string, decision: string, person = 'validator') =>
    submit(`/evidence/${about}/reviews`, person, {
      role: 'model-validator',
      decision,
      comment: 'I looked.',
    });

  describe('a dispute', () => {
    it('takes it out of account until a role accepts it', async () => {
      const { id: about, title } = await provenance();
      await expect(finding()).resolves.toMatchObject({ outcome: 'pass' });

      const { body: disputed } = await dispute(about).expect(201);
      expect(disputed).toMatchObject({
        kind: 'evidence-dispute',
        about,
        evidenceType: 'version-record',
        recordedBy: 'user:default/other',
        reason: 'It was another run.',
      });
      await expect(finding()).resolves.toMatchObject({
        outcome: 'pending',
        reason: `"${title}" of 2026-01-05 is disputed by user:default/other: It was another run.`,
        action: { kind: 'review-evidence', evidenceIds: [about] },
      });

      await review(about, 'accepted').expect(201);
      await expect(finding()).resolves.toMatchObject({ outcome: 'pass' });
      await dispute(about).expect(201);
      await expect(finding()).resolves.toMatchObject({ outcome: 'pending' });
      await expect(chainProblems(knex)).resolves.toEqual([]);
    });

    it('is refused of what people brought, without a reason, of what is not there, and twice', async () => {
      const { id: about, title } = await provenance();
      const { body: own } = await backend
        .post(pathOf(model, '/evidence'), as('owner'), fairnessEvaluation())
        .expect(201);
      await expect(refusal(dispute(own.id))).resolves.toEqual({
        status: 400,
        message:
          'about: "Fairness evaluation" was brought by user:default/owner; what people and pipelines bring is reviewed, not disputed',
      });
      await expect(
        refusal(dispute(about, 'other', { reason: ' ' })),
      ).resolves.toEqual({
        status: 400,
        message: expect.stringContaining('reason'),
      });
      await expect(refusal(dispute(randomUUID()))).resolves.toMatchObject({
        status: 404,
      });
      await dispute(about).expect(201);
      await expect(refusal(dispute(about, 'owner'))).resolves.toEqual({
        status: 409,
        message: `"${title}" cannot be disputed: user:default/other does already; a review decides`,
      });
    });

    it('is refused of what was rejected', async () => {
      const { id: about } = await provenance();
      await review(about, 'rejected').expect(201);
      await expect(refusal(dispute(about))).resolves.toEqual({
        status: 409,
        message: expect.stringContaining('it was rejected'),
      });
      await expect(finding()).resolves.toMatchObject({ outcome: 'fail' });
    });

    it('is over when the registry says something else, which is disputed anew', async () => {
      const { id: before } = await provenance();
      await dispute(before).expect(201);
      await say({ createdBy: 'somebody-else' });
      const after = await provenance();
      expect(after).toMatchObject({
        supersedes: before,
        payload: { createdBy: 'somebody-else' },
      });
      await expect(finding()).resolves.toMatchObject({
        outcome: 'pass',
        evidenceIds: [after.id],
      });
      await expect(refusal(dispute(before))).resolves.toEqual({
        status: 409,
        message: expect.stringContaining('mlflow/prod says something else now'),
      });
      await dispute(after.id).expect(201);
    });

    it('stands in the list of acts, in the ledger and in the export, and so does what it is about', async () => {
      const { id: about } = await provenance();
      await dispute(about).expect(201);
      await expect(read('/acts?kind=evidence-dispute')).resolves.toMatchObject({
        items: [{ about, reason: 'It was another run.' }],
      });
      await expect(read('/ledger')).resolves.toMatchObject({
        items: [
          { type: 'evidence-dispute', actor: 'user:default/other' },
          { type: 'evidence', actor: 'system:model-governance' },
          { type: 'evidence', actor: 'system:model-governance' },
        ],
      });
      const { text: markdown } = await backend
        .get(pathOf(model, '/export?format=markdown'), as('other'))
        .expect(200);
      expect(markdown).toMatch(/mlflow\/prod \(registry\)/);
      expect(markdown).toMatch(/evidence-dispute/);
      const { text: oscal } = await backend
        .get(pathOf(model, '/export?format=oscal'), as('other'))
        .expect(200);
      expect(oscal).toMatch(/"name":\s*"source-id",\s*"[^}]*mlflow\/prod/);
    });
  });

  describe('who created the version', () => {
    const ready = async () => {
      await backend
        .post(pathOf(model, '/assessments'), as('owner'), assessment())
        .expect(201);
      const { body } = await backend
        .post(pathOf(model, '/evidence'), as('owner'), fairnessEvaluation())
        .expect(201);
      return body.id;
    };
    const sign = async (person: string, body: object = {}) => {
      const { subjectDigest }: SubjectToSign = await read('/subject');
      return backend.post(
        pathOf(model, '/sign-offs'),
        as(person),
        approval(subjectDigest, body),
      );
    };

    it.each([
      ['by the name of their entity', 'Validator', 'validator'],
      ['by its ref', 'USER:default/validator', 'validator'],
      [
        'by the address in their profile',
        'given.name@Example.com ',
        'addressed',
      ],
    ])(
      'neither signs nor reviews it, known %s',
      async (_, createdBy, person) => {
        await say({ createdBy });
        const about = await ready();
        const why = expect.stringContaining(
          `user:default/${person} created this version, as mlflow/prod says`,
        );
        await expect(refusal(sign(person))).resolves.toEqual({
          status: 403,
          message: why,
        });
        await expect(
          refusal(review(about, 'accepted', person)),
        ).resolves.toEqual({
          status: 403,
          message: why,
        });
        await review(about, 'accepted', 'second-validator').expect(201);
        await expect(refusal(sign('second-validator'))).resolves.toEqual({
          status: 201,
        });
      },
    );

    it('has no deputy sign it either', async () => {
      await say({ createdBy: 'validator' });
      await ready();
      const today = new Date().toISOString().slice(0, 10);
      await backend
        .post('/api/model-governance/delegations', as('validator'), {
          id: randomUUID(),
          role: 'model-validator',
          deputy: 'user:default/other',
          from: today,
          until: new Date(Date.now() + 7 * 86_400_000)
            .toISOString()
            .slice(0, 10),
          reason: 'On leave.',
        })
        .expect(201);
      const signature = sign('other', {
        onBehalfOf: 'user:default/validator',
      });
      await expect(refusal(signature)).resolves.toEqual({
        status: 403,
        message: expect.stringContaining(
          'user:default/validator created this version',
        ),
      });
    });

    it('does not sign it once the registry says nothing of it any more', async () => {
      await say({ createdBy: 'validator' });
      await ready();
      await say({ version: '0.9.0' });
      await expect(refusal(sign('validator'))).resolves.toEqual({
        status: 403,
        message: expect.stringContaining(
          'user:default/validator created this version, as mlflow/prod says',
        ),
      });
      await say({ createdBy: 'somebody-else' });
      await expect(refusal(sign('validator'))).resolves.toEqual({
        status: 201,
      });
    });

    it('opens no emergency for it', async () => {
      await say({ createdBy: 'director' });
      await ready();
      await expect(
        refusal(
          backend.post(pathOf(model, '/break-glass'), as('director'), {
            id: randomUUID(),
            role: 'executive',
            reason: 'The old model is down.',
          }),
        ),
      ).resolves.toEqual({
        status: 403,
        message: expect.stringContaining(
          'user:default/director created this version, as mlflow/prod says',
        ),
      });
    });

    it('signs another version', async () => {
      await say({ createdBy: 'validator', version: '0.9.0' });
      await ready();
      await backend
        .post(pathOf(model, '/evidence'), as('owner'), {
          ...fairnessEvaluation(),
          type: 'version-record',
          payload: { registry: 'none', name: model },
        })
        .expect(201);
      await expect(refusal(sign('validator'))).resolves.toEqual({
        status: 201,
      });
    });
  });
});
