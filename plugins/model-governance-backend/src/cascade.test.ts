import { randomUUID } from 'node:crypto';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import express from 'express';
import type { Knex } from 'knex';
import request from 'supertest';
import { modelEntity, PEOPLE } from './__testUtils__/entities';
import { createGovernance } from './__testUtils__/governance';
import { as } from './__testUtils__/governanceBackend';
import { FakeCatalog } from './__testUtils__/FakeCatalog';
import { FakeListeners } from './__testUtils__/FakeListeners';
import { prohibited } from './__testUtils__/prohibited';
import {
  approval,
  assessment,
  fairnessEvaluation,
} from './__testUtils__/submissions';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { TEST_POLICY } from './__testUtils__/testPolicy';
import { loadPolicy } from './policy/loadPolicy';

jest.setTimeout(240_000);

const DEPENDENTS = 500;
const WRITES = 50;

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('a cascade on %s', id => {
  const directory = createMockDirectory();
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(id);
    directory.setContent({
      'lenient.yaml': `
apiVersion: model-governance/v1
kind: PolicyPack
metadata: { id: lenient, version: 1.0.0, title: Lenient }
requirements:
  - id: dependencies-approved
    check:
      dependencies:
        kind: model
        expect: { status: { $in: [unassessed, approved] } }
        otherwise: 'Not to be built on:'
`,
    });
  });

  /** Some replicas of the backend on the same database and catalog. */
  async function replicas(count: number) {
    const catalog = new FakeCatalog();
    const told = new FakeListeners();
    const packs = [TEST_POLICY, directory.resolve('lenient.yaml')];
    const all = [];
    for (let index = 0; index < count; index++) {
      const governance = await createGovernance({
        knex,
        catalog,
        packs,
        told,
      });
      all.push({
        ...governance,
        post: (name: string, path: string, body: object, person = 'owner') =>
          request(express().use(governance.router))
            .post(`/models/resource/default/${name}/${path}`)
            .set('Authorization', as(person))
            .send(body),
      });
    }
    const { policy } = await loadPolicy(
      new ConfigReader({ modelGovernance: { policy: { packs } } }),
    );
    return { all, catalog, told, policy };
  }

  const waiting = () => knex('recompute_queue').pluck('model_id');

  /** How many scorecards judge what they depend on in which way. */
  async function outcomes(): Promise<Record<string, number>> {
    const documents: string[] = await knex('scorecards')
      .whereNot('entity_ref', 'resource:default/base')
      .pluck('document');
    const counts: Record<string, number> = {};
    for (const document of documents) {
      const { outcome } = JSON.parse(document).findings.find(
        (finding: { requirementId: string }) =>
          finding.requirementId === 'dependencies-approved',
      );
      counts[outcome] = (counts[outcome] ?? 0) + 1;
    }
    return counts;
  }

  async function until(isDone: () => Promise<boolean>) {
    const deadline = Date.now() + 60_000;
    while (!(await isDone())) {
      expect(Date.now()).toBeLessThan(deadline);
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }

  const dependent = (index: number) => `dependent-${index}`;

  it('reaches every dependent within seconds while others write, and loses nothing', async () => {
    const { all, catalog, told } = await replicas(2);
    const [first] = all;
    catalog.setEntities([
      ...PEOPLE,
      modelEntity('base'),
      ...Array.from({ length: DEPENDENTS }, (_, index) =>
        modelEntity(dependent(index), {
          model: { baseModel: 'resource:default/base' },
        }),
      ),
    ]);
    await first.maintain();
    await first.post('base', 'assessments', assessment()).expect(201);
    await first.post('base', 'evidence', fairnessEvaluation()).expect(201);
    const { subjectDigest } = (await first.find('base'))!;
    const signOff = approval(subjectDigest);
    await first.post('base', 'sign-offs', signOff, 'validator').expect(201);
    expect((await first.find('base'))?.status).toBe('approved');
    await until(async () => (await waiting()).length === 0);
    await expect(outcomes()).resolves.toEqual({ pass: DEPENDENTS });

    const evidence = Array.from({ length: WRITES }, () => fairnessEvaluation());
    const revocation = {
      id: randomUUID(),
      role: 'model-validator',
      reason: 'The data were not ours.',
    };
    const answers = await Promise.all([
      first.post(
        'base',
        `sign-offs/${signOff.id}/revocations`,
        revocation,
        'validator',
      ),
      ...evidence.map((each, index) =>
        all[index % all.length].post(
          dependent(index * (DEPENDENTS / WRITES)),
          'evidence',
          each,
        ),
      ),
    ]);
    expect(answers.map(({ status, body }) => ({ status, body }))).toEqual(
      answers.map(() => ({ status: 201, body: expect.anything() })),
    );
    expect((await first.find('base'))?.status).toBe('revoked');

    await until(async () => (await waiting()).length === 0);
    await expect(outcomes()).resolves.toEqual({ fail: DEPENDENTS });
    for (const [index, { id: evidenceId }] of evidence.entries()) {
      const scorecard = await first.find(
        dependent(index * (DEPENDENTS / WRITES)),
      );
      const finding = scorecard?.findings.find(
        ({ requirementId }) => requirementId === 'fairness-evaluated',
      );
      expect(finding?.evidenceIds).toContain(evidenceId);
    }
    for (const { logger } of all) {
      expect(logger.error).not.toHaveBeenCalled();
    }

    await until(async () => (await knex('outbox').pluck('id')).length === 0);
    const created = told.heard.events
      .filter(({ topic }) => topic === 'model-governance.record-created')
      .map(({ eventPayload }) => eventPayload);
    for (const { id: evidenceId } of evidence) {
      expect(created).toContainEqual(
        expect.objectContaining({ kind: 'evidence', recordId: evidenceId }),
      );
    }
  });

  it('needs no event to arrive', async () => {
    const { all, catalog, told, policy } = await replicas(1);
    const [governance] = all;
    catalog.setEntities([
      ...PEOPLE,
      modelEntity('base'),
      modelEntity('tuned', { model: { baseModel: 'resource:default/base' } }),
      modelEntity('tuned-again', {
        model: { baseModel: 'resource:default/tuned' },
      }),
    ]);
    await governance.maintain();
    told.failWith('events', new Error('the event is lost'));
    told.failWith('signals', new Error('the signal is lost'));
    await governance
      .post('base', 'assessments', assessment({ aiAct: prohibited(policy) }))
      .expect(201);
    await until(async () => (await outcomes()).fail === 1);
    expect(told.heard.events).toEqual([]);
  });
});
