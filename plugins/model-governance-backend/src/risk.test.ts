import { randomUUID } from 'node:crypto';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { NewAssessment } from '@modelgov/backstage-plugin-model-governance-common';
import {
  refusedWith,
  startAccountability,
  type Accountability,
} from './__testUtils__/accountability';
import { modelEntity } from './__testUtils__/entities';
import { assessment, MINIMAL_PATH } from './__testUtils__/submissions';
import { createTestDatabases } from './__testUtils__/testDatabases';

jest.setTimeout(120_000);

const databases = createTestDatabases();
const PACK = resolvePackagePath(
  '@modelgov/backstage-plugin-model-governance-backend',
  'src/__testUtils__/risk.yaml',
);

const confirmation = (changes: object = {}) => ({
  id: randomUUID(),
  role: 'risk-officer',
  decision: 'confirmed',
  ...changes,
});

const call = (changes: object = {}) => ({
  id: randomUUID(),
  useCase: 'ranking',
  trigger: 'reach-grown',
  reason: 'Ten times the applicants.',
  ...changes,
});

/** The answers of minimal risk with others; `undefined` leaves one out. */
const aiAct = (change: Record<string, string | undefined> = {}) => ({
  aiAct: {
    answers: Object.fromEntries(
      Object.entries({ ...MINIMAL_PATH, ...change }).flatMap(([step, answer]) =>
        answer === undefined ? [] : [[step, answer]],
      ),
    ),
    rationale: 'As the law says.',
  },
});

const { answers } = assessment();

/** Answers that result in tier low without personal data. */
const LOW = {
  answers: {
    ...answers,
    harm: 'none',
    loss: 'trivial',
    data: 'none',
    autonomy: 'informs',
    novelty: 'proven-here',
    environment: 'fixed',
    supply: 'built',
    'data-fit': 'measured',
  },
};

describe.each(databases.eachSupportedId())('risk on %s', id => {
  let governance: Accountability;
  let model: string;

  beforeAll(async () => {
    governance = await startAccountability(await databases.init(id), PACK);
  });

  afterAll(async () => {
    await governance.backend.stop();
  });

  beforeEach(() => {
    model = governance.next();
  });

  const assess = async (changes: Partial<NewAssessment> = {}) => {
    const { body } = await governance
      .submit('/assessments', 'owner', assessment(changes))
      .expect(201);
    return { ...body, confirm: `/assessments/${body.id}/confirmations` };
  };
  const useCase = async () => (await governance.scorecard()).useCases[0];
  const finding = async () => {
    const { findings } = await governance.scorecard();
    return findings.find(each => each.requirementId === 'risk-assessed');
  };

  describe('a result below the tier of unassessed models', () => {
    it('counts once a risk officer confirms it', async () => {
      const made = await assess();
      expect(made.result.tier).toBe('medium');
      await expect(governance.scorecard()).resolves.toMatchObject({
        status: 'unassessed',
        tier: 'high',
        assessed: false,
      });
      await expect(finding()).resolves.toMatchObject({
        outcome: 'pending',
        action: {
          kind: 'confirm-assessment',
          assessmentId: made.id,
          roles: ['risk-officer'],
        },
      });
      const { body } = await governance
        .submit(made.confirm, 'officer', confirmation())
        .expect(201);
      expect(body).toMatchObject({
        kind: 'assessment-confirmation',
        about: made.id,
        membership: ['group:default/risk-office'],
        recordedBy: 'user:default/officer',
      });
      await expect(governance.scorecard()).resolves.toMatchObject({
        tier: 'medium',
        assessed: true,
      });
      await expect(useCase()).resolves.toMatchObject({
        assessmentId: made.id,
        newest: { confirmation: 'confirmed', awaitedRoles: [] },
      });
    });

    it('is to be assessed anew where it is refused', async () => {
      const made = await assess();
      expect(
        await governance.attempt(
          made.confirm,
          'officer',
          confirmation({ decision: 'refused' }),
        ),
      ).toEqual(refusedWith(400, /comment: .*needs a reason/));
      await governance
        .submit(
          made.confirm,
          'officer',
          confirmation({ decision: 'refused', comment: 'Harm is higher.' }),
        )
        .expect(201);
      await expect(finding()).resolves.toMatchObject({
        outcome: 'fail',
        action: { kind: 'assess-risk', useCase: 'ranking' },
      });
      await expect(governance.scorecard()).resolves.toMatchObject({
        tier: 'high',
      });
    });

    it('is confirmed neither by an owner nor without the power, and only once', async () => {
      const made = await assess();
      const attempt = (person: string, changes?: object) =>
        governance.attempt(made.confirm, person, confirmation(changes));
      expect(await attempt('other')).toEqual(
        refusedWith(403, /not a member of group:default\/risk-office/),
      );
      expect(await attempt('owning-director')).toEqual(
        refusedWith(403, /owns the model as a member of group:default\/owners/),
      );
      expect(await attempt('validator', { role: 'model-validator' })).toEqual(
        refusedWith(403, /does not give .* the power "confirm-risk"/),
      );
      expect((await attempt('officer')).status).toBe(201);
      expect(await attempt('officer')).toEqual(
        refusedWith(409, /is confirmed already/),
      );
    });

    it('is not confirmed by who made it', async () => {
      const { body } = await governance
        .submit('/assessments', 'officer', assessment())
        .expect(201);
      expect(
        await governance.attempt(
          `/assessments/${body.id}/confirmations`,
          'officer',
          confirmation(),
        ),
      ).toEqual(refusedWith(403, /user:default\/officer made it/));
    });

    it('is confirmed as the newest only, and where it is needed', async () => {
      const first = await assess();
      const second = await assess({ answers: { ...answers, harm: 'unknown' } });
      expect(second.result.tier).toBe('high');
      expect(
        await governance.attempt(first.confirm, 'officer', confirmation()),
      ).toEqual(refusedWith(409, /A later assessment of "ranking" is there/));
      expect(
        await governance.attempt(second.confirm, 'officer', confirmation()),
      ).toEqual(refusedWith(409, /needs no confirmation/));
      expect(
        await governance.attempt(
          `/assessments/${randomUUID()}/confirmations`,
          'officer',
          confirmation(),
        ),
      ).toEqual(refusedWith(404, /has no assessment/));
    });

    it('counts at once where it is low and nothing calls for a second look', async () => {
      const low = await assess(LOW);
      await expect(useCase()).resolves.toMatchObject({
        tier: 'low',
        assessmentId: low.id,
        newest: { confirmation: 'not-needed', sampled: false },
      });
    });
  });

  describe('a tier that the assessor sets', () => {
    it('acts at once where it is higher, and waits where it is lower', async () => {
      await assess({
        override: { tier: 'critical', justification: 'We have seen harm.' },
      });
      await expect(governance.scorecard()).resolves.toMatchObject({
        tier: 'critical',
        assessed: true,
      });
      const { result } = await assess({
        ...LOW,
        override: { tier: 'low', justification: 'It is tiny.' },
      });
      expect(result.steps.at(-1)).toEqual({
        rule: 'override',
        tier: 'low',
        detail: 'It is tiny.',
      });
      await expect(governance.scorecard()).resolves.toMatchObject({
        tier: 'critical',
      });
    });

    it('is never below a floor', async () => {
      const { status, body } = await governance.submit(
        '/assessments',
        'owner',
        assessment({
          aiAct: {
            answers: {
              ...MINIMAL_PATH,
              'annex-iii': 'employment',
              'annex-iii-4': 'recruitment',
              profiling: 'profiles',
            },
            rationale: 'It selects.',
          },
          override: { tier: 'medium', justification: 'It is small.' },
        }),
      );
      expect(status).toBe(400);
      expect(body.error.message).toMatch(
        /^override\.tier: "medium" is below the floor, high/,
      );
    });
  });

  describe('the decision tree', () => {
    it('gives class, duties, roles and the path that is stored', async () => {
      const { aiAct: stored } = await assess(aiAct({ people: 'unknown' }));
      expect(stored).toMatchObject({
        class: 'transparency',
        duties: ['art-50', 'art-50-1'],
        roles: ['provider', 'deployer'],
      });
      expect(stored.path).toHaveLength(Object.keys(MINIMAL_PATH).length);
      expect(stored.path).toContainEqual({
        step: 'people',
        question: 'Do people deal with the system directly?',
        answer: 'unknown',
        label: 'Yes',
        reference: 'Art. 50(1)',
      });
    });

    it.each([
      ['an answer that is missing', { people: undefined }, 'people'],
      ['an answer that is none', { legacy: 'ancient' }, 'legacy'],
      ['an answer that is not asked', { profiling: 'profiles' }, 'profiling'],
    ])('refuses %s', async (_, change, step) => {
      const { status, body } = await governance.submit(
        '/assessments',
        'owner',
        assessment(aiAct(change)),
      );
      expect(status).toBe(400);
      expect(body.error.message).toContain(`aiAct.answers.${step}: `);
    });

    it('takes no class that the submission states', async () => {
      const { status } = await governance.submit('/assessments', 'owner', {
        ...assessment(),
        aiAct: {
          class: 'minimal',
          duties: [],
          roles: ['provider'],
          rationale: 'Trust me.',
        },
      });
      expect(status).toBe(400);
    });
  });

  describe('a prohibition', () => {
    it('is lifted by everybody who may lift it, each in one role, and by no owner', async () => {
      const banned = await assess(
        aiAct({
          prohibited: 'a',
          'annex-i': undefined,
          'annex-iii': undefined,
        }),
      );
      expect(banned.result.tier).toBe('critical');
      const lifting = await assess();
      const attempt = (person: string, changes?: object) =>
        governance.attempt(lifting.confirm, person, confirmation(changes));
      await expect(useCase()).resolves.toMatchObject({
        prohibitedBy: banned.id,
        newest: {
          confirmation: 'awaited',
          awaitedRoles: ['risk-officer', 'legal'],
        },
      });
      expect((await attempt('officer')).status).toBe(201);
      await expect(governance.scorecard()).resolves.toMatchObject({
        status: 'blocked',
      });
      expect(await attempt('officer')).toEqual(
        refusedWith(403, /confirmed it in another role/),
      );
      expect(await attempt('owning-director', { role: 'legal' })).toEqual(
        refusedWith(403, /owns the model/),
      );
      expect((await attempt('director', { role: 'legal' })).status).toBe(201);
      const { status, tier, useCases } = await governance.scorecard();
      expect({ status, tier }).toEqual({ status: 'draft', tier: 'medium' });
      expect(useCases[0]).not.toHaveProperty('prohibitedBy');
    });
  });

  describe('a scenario', () => {
    const scenario = {
      title: 'Unequal refusals',
      category: 'fairness',
      impact: 4,
      likelihood: 4,
      treatment: 'mitigate' as const,
      mitigatedBy: ['fairness-evaluated'],
      residualImpact: 4,
      residualLikelihood: 1,
    };

    it.each([
      ['claims more than there was', { residualImpact: 5 }, 'residualImpact'],
      ['is accepted by nobody', { treatment: 'accept' as const }, 'owner'],
      [
        'is mitigated by what nobody asks',
        { mitigatedBy: ['hope'] },
        'mitigatedBy',
      ],
    ])('is refused where it %s', async (_, change, field) => {
      const { status, body } = await governance.submit(
        '/assessments',
        'owner',
        assessment({ scenarios: [{ ...scenario, ...change }] }),
      );
      expect(status).toBe(400);
      expect(body.error.message).toContain(`scenarios[0].${field}: `);
    });
  });

  describe('a use that is to be assessed anew', () => {
    it('is marked once by the system, whatever changes, until it is assessed', async () => {
      const first = await assess(LOW);
      expect(first.basis).toMatchObject({
        version: '1.0.0',
        owner: 'group:default/owners',
        regions: ['EU'],
      });
      const changed = modelEntity(model, {
        owner: 'group:default/others',
        model: { version: '2.0.0' },
      });
      await governance.change(changed);
      await governance.change(
        modelEntity(model, {
          owner: 'group:default/others',
          model: { version: '3.0.0' },
        }),
      );
      await expect(governance.acts('reassessment')).resolves.toMatchObject([
        {
          recordedBy: 'system:model-governance',
          useCase: 'ranking',
          trigger: 'bound-fact-changed',
          changes: [
            { path: 'version', signed: '1.0.0', now: '2.0.0' },
            {
              path: 'owner',
              signed: 'group:default/owners',
              now: 'group:default/others',
            },
          ],
        },
      ]);
      const { reassessments } = await governance.scorecard();
      expect(reassessments).toMatchObject([
        { useCase: 'ranking', overdue: false },
      ]);

      await assess(LOW);
      await expect(governance.scorecard()).resolves.toMatchObject({
        reassessments: [],
      });
    });

    it('is marked by people for what the system does not notice', async () => {
      const attempt = (changes?: object) =>
        governance.attempt('/reassessments', 'owner', call(changes));
      expect(await attempt()).toEqual(
        refusedWith(400, /useCase: .*has been assessed/),
      );
      await assess(LOW);
      expect(await attempt({ trigger: 'owner-changed' })).toEqual(
        refusedWith(400, /trigger: "owner-changed" is noticed by itself/),
      );
      expect((await attempt()).status).toBe(201);
      expect(await attempt()).toEqual(refusedWith(409, /to be assessed anew/));
      expect((await attempt({ trigger: 'serious-incident' })).status).toBe(201);
      const { reassessments } = await governance.scorecard();
      expect(reassessments).toHaveLength(1);
    });
  });
});
