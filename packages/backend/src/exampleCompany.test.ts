import {
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import {
  actsOf,
  type Act,
  type ModelList,
  type NewEvidence,
  type NewSignOff,
  type RecordHead,
  type Scorecard,
} from '@modelgov/backstage-plugin-model-governance-common';
import { DateTime } from 'luxon';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readExampleRecordsFile } from './exampleRecords/readExampleRecordsFile';
import {
  EXAMPLES,
  exampleEntities,
  modelsOfDocuments,
  promisedModels,
  readExample,
} from './__testUtils__/exampleCompany';
import { startExamplePortal } from './__testUtils__/startExamplePortal';

jest.setTimeout(120_000);

const MODELS = '/api/model-governance/models';
const model = (name: string, rest = '') =>
  `${MODELS}/resource/default/${name}${rest}`;

const entities = exampleEntities();
const models = entities.filter(({ spec }) => spec?.type === 'ai-model');
const records = readdirSync(join(EXAMPLES, 'records')).flatMap(file =>
  readExampleRecordsFile(readExample(`records/${file}`), file, DateTime.utc()),
);

describe('the example company', () => {
  let portal: Awaited<ReturnType<typeof startExamplePortal>>;

  const read = async <T>(path: string, who = 'mira.kovac'): Promise<T> => {
    const { status, body } = await portal.get(path, who);
    expect(status).toBe(200);
    return body;
  };
  const scorecardOf = (name: string) => read<Scorecard>(model(name));

  beforeAll(async () => {
    portal = await startExamplePortal();
    await until(async () => {
      const { text } = await portal.agent.get('/api/auth/demo/people');
      return text.includes('mira.kovac');
    });
    await until(async () => {
      const shown = await read<Entity[]>('/api/catalog/entities');
      const found = shown.filter(({ kind }) => kind !== 'Location');
      return (
        found.length === entities.length + modelsOfDocuments().length &&
        found.every(hasReadItsCard)
      );
    });
    // Once to read, once to follow what read models mean for those built on them.
    await portal.maintain();
    await portal.maintain();
  });

  afterAll(() => portal.stop());

  it('names only people, groups and things that it has', () => {
    const known = new Set(entities.map(entity => stringifyEntityRef(entity)));
    const named = [JSON.stringify(entities), JSON.stringify(records)]
      .join()
      .matchAll(/\b(?:user|group|resource|system):(?:default\/)?[a-z0-9.-]+/g);
    const unknown = [...named]
      .map(([ref]) => stringifyEntityRef(parseEntityRef(ref)))
      .filter(ref => !known.has(ref));
    expect(unknown).toEqual([]);
  });

  it('has every one of its records taken over', async () => {
    const stored = await Promise.all(
      models.flatMap(({ metadata: { name } }) =>
        ['/assessments', '/evidence', '/sign-offs', '/acts'].map(kind =>
          read<{ items: RecordHead[] }>(model(name, kind)),
        ),
      ),
    );
    const ids = stored.flatMap(({ items }) =>
      items.filter(({ imported }) => imported).map(({ id }) => id),
    );
    expect(ids.sort()).toEqual(records.map(({ content }) => content.id).sort());
  });

  it('has each model in the state that its README promises', async () => {
    const byName = (a: { name: string }, b: { name: string }) =>
      a.name.localeCompare(b.name);
    const { items } = await read<ModelList>(`${MODELS}?limit=500`);
    const states = items.map(
      ({ entityRef, modelType = 'unknown', tier, status }) => ({
        name: parseEntityRef(entityRef).name,
        modelType,
        tier,
        status,
      }),
    );
    expect(states.sort(byName)).toEqual(promisedModels().sort(byName));
    expect(states).toHaveLength(models.length + modelsOfDocuments().length);
  });

  it.each<[string, object]>([
    [
      'customer-churn',
      {
        standings: [
          { version: '2.1.0', live: false, status: 'draft' },
          {
            version: '2.0.3',
            live: true,
            status: 'stale',
            reason: expect.stringContaining('due to be assessed anew'),
          },
        ],
      },
    ],
    [
      'insurance-mail-response',
      { version: '1.0.0', newerVersion: { version: '1.1.0' } },
    ],
    [
      'card-fraud-detection',
      {
        standings: [
          { live: false, tier: 'critical', status: 'in-review' },
          { live: false, tier: 'medium', status: 'draft' },
          { live: true, tier: 'critical', status: 'approved' },
          { live: true, tier: 'medium', status: 'approved' },
        ],
      },
    ],
    [
      'loan-default-risk',
      {
        reviewRequests: [{ state: 'open' }],
        waivers: [{ requirementId: 'robustness-tested', state: 'requested' }],
      },
    ],
    [
      'support-chatbot',
      { waivers: [{ requirementId: 'rollback-rehearsed', state: 'granted' }] },
    ],
    [
      'ottervale-chat',
      { conditions: [{ state: 'closed' }, { state: 'open' }] },
    ],
    [
      'policy-assistant',
      {
        useCases: [
          {
            tier: 'medium',
            newest: { confirmation: 'awaited', awaitedRoles: ['risk-officer'] },
          },
        ],
      },
    ],
    ['payment-repair-agent', { suspension: { by: 'user:default/rania.aziz' } }],
  ])('shows of %s what its README tells', async (name, told) => {
    expect(await scorecardOf(name)).toMatchObject(told);
  });

  it('shows why the pilot of the support chatbot was rejected', async () => {
    const { items } = await read<{ items: Act[] }>(
      model('support-chatbot', '/acts'),
    );
    expect(actsOf(items, 'evidence-review')).toContainEqual(
      expect.objectContaining({
        decision: 'rejected',
        comment: expect.stringContaining('Employees are not customers'),
      }),
    );
  });

  it('shows where the malformed model is wrong', async () => {
    const { problems } = await scorecardOf('invoice-field-extractor');
    expect(problems.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'spec.model.digest',
        'spec.model.modelType',
        'spec.model.useCases[0].outOfScope',
        'spec.model.useCases[0].firstUsedOn',
      ]),
    );
  });

  it.each([
    ['an owner', 'nils.berger', 201],
    ['a control function', 'sofia.marin', 201],
    ['the owner of another model', 'maja.lindqvist', 403],
    ['somebody without models', 'mira.kovac', 403],
    ['a contractor', 'ben.archer', 403],
  ])('answers %s who brings evidence', async (_who, name, status) => {
    const response = await portal.post(
      model('quillhammer-writer', '/evidence'),
      name,
      modelCard(),
    );
    expect(response.status).toBe(status);
  });

  it('hides the confidential system from contractors, counts included', async () => {
    const hidden = 'card-fraud-detection';
    const all = await read<ModelList>(`${MODELS}?limit=500`);
    const seen = await read<ModelList>(`${MODELS}?limit=500`, 'ben.archer');
    expect(seen.totalItems).toBe(all.totalItems - 1);
    expect(JSON.stringify(all)).toContain(hidden);
    expect(JSON.stringify(seen)).not.toContain(hidden);
    const { status } = await portal.get(model(hidden), 'ben.archer');
    expect(status).toBe(404);
  });

  it.each([
    ['for the review of a model of others', 'maja.lindqvist', 403],
    ['for the review of their own', 'saskia.devries', 201],
  ])('answers %s', async (_what, name, status) => {
    const response = await portal.post(
      model('claims-triage', '/review-requests'),
      name,
      { id: crypto.randomUUID(), gate: 'production', dueOn: '2999-01-01' },
    );
    expect(response.status).toBe(status);
  });

  it('lets an owner complete claims triage and a validator approve it', async () => {
    const before = await scorecardOf('claims-triage');
    expect(before.gaps.map(({ requirementId }) => requirementId)).toEqual([
      'fairness-evaluated',
      'signed',
    ]);

    const added = await portal.post(
      model('claims-triage', '/evidence'),
      'saskia.devries',
      fairnessEvaluation(),
    );
    expect(added.status).toBe(201);
    const { score, subjectDigest } = await scorecardOf('claims-triage');
    expect(score).toBeGreaterThan(before.score);

    const signAs = (name: string) =>
      portal.post(
        model('claims-triage', '/sign-offs'),
        name,
        approval(subjectDigest),
      );
    expect((await signAs('saskia.devries')).status).toBe(403);
    // She holds the role through the parent of her group.
    expect((await signAs('sofia.marin')).status).toBe(201);
    expect(await scorecardOf('claims-triage')).toMatchObject({
      status: 'approved',
      score: 100,
    });
  });

  it('lets a control function stop a model, and not its owner', async () => {
    const stop = (name: string) =>
      portal.post(model('cv-screening', '/suspensions'), name, {
        id: crypto.randomUUID(),
        role: 'risk-officer',
        reason: 'It is used in spite of the refusals.',
      });
    const refused = await stop('hanna.virtanen');
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toBe(
      'Missing permission model-governance.model.stop',
    );
    expect((await stop('astrid.holm')).status).toBe(201);
    expect(await scorecardOf('cv-screening')).toMatchObject({
      status: 'suspended',
    });
  });
});

async function until(isDone: () => Promise<boolean>): Promise<void> {
  while (!(await isDone())) {
    await new Promise(wait => setTimeout(wait, 200));
  }
}

function hasReadItsCard({ spec }: Entity): boolean {
  const text = JSON.stringify(spec);
  return !text?.includes('"card":') || text.includes('"cardFacts":');
}

function modelCard(): NewEvidence {
  return {
    id: crypto.randomUUID(),
    type: 'model-card',
    title: 'Card of the vendor',
    requirements: [],
    collectedOn: DateTime.utc().toISODate(),
    payload: { intendedUse: 'Texts', limitations: 'Not published' },
  };
}

function fairnessEvaluation(): NewEvidence {
  return {
    id: crypto.randomUUID(),
    type: 'fairness-evaluation',
    title: 'Fast track by sex',
    requirements: [],
    collectedOn: DateTime.utc().toISODate(),
    payload: {
      attribute: 'sex',
      dataset: 'motor-claims-2024',
      groups: [
        { group: 'women', size: 4100, selectionRate: 0.44 },
        { group: 'men', size: 5900, selectionRate: 0.46 },
      ],
    },
  };
}

function approval(subjectDigest: string): NewSignOff {
  return {
    id: crypto.randomUUID(),
    role: 'model-validator',
    gate: 'production',
    decision: 'approved',
    subjectDigest,
    conditions: [],
  };
}
