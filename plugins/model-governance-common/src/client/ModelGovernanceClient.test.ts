import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { ResponseError } from '@backstage/errors';
import { idOf, testEvidence } from '../__fixtures__/testRecords';
import { OPERATIONS } from '../api';
import type { NewEvidence } from '../records';
import { ModelGovernanceClient } from './ModelGovernanceClient';

interface Received {
  method?: string;
  url?: string;
  headers: IncomingHttpHeaders;
  body: string;
}

let server: Server;
let client: ModelGovernanceClient;
let received: Received[];
let answer: { status: number; body: unknown };

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const { method, url, headers } = request;
    received.push({ method, url, headers, body: await text(request) });
    response.writeHead(answer.status, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(answer.body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  client = new ModelGovernanceClient({
    discoveryApi: {
      getBaseUrl: async pluginId => `http://127.0.0.1:${port}/api/${pluginId}`,
    },
    fetchApi: { fetch },
  });
});

afterAll(async () => {
  server.close();
  await once(server, 'close');
});

beforeEach(() => {
  received = [];
  answer = { status: 200, body: { items: [] } };
});

const REF = 'Resource:default/loan risk/ä';
const MODEL =
  '/api/model-governance/models/Resource/default/loan%20risk%2F%C3%A4';
const evidence: NewEvidence = {
  id: idOf(1),
  type: 'monitoring-plan',
  title: 'Plan',
  requirements: [],
  payload: {},
  collectedOn: '2026-01-05',
};

describe('ModelGovernanceClient', () => {
  it.each<[string, () => Promise<unknown>, string, string]>([
    [
      'listModels',
      () => client.listModels({}),
      'GET',
      '/api/model-governance/models',
    ],
    [
      'getModelsByRefs',
      () => client.getModelsByRefs([REF]),
      'POST',
      '/api/model-governance/models/by-refs',
    ],
    ['getScorecard', () => client.getScorecard(REF), 'GET', MODEL],
    ['getHistory', () => client.getHistory(REF), 'GET', `${MODEL}/history`],
    ['getVersions', () => client.getVersions(REF), 'GET', `${MODEL}/versions`],
    [
      'compareVersions',
      () => client.compareVersions(REF, { from: '1.0+a', to: '2 & 3' }),
      'GET',
      `${MODEL}/versions/compare?from=1.0%2Ba&to=2+%26+3`,
    ],
    ['getLedger', () => client.getLedger(REF), 'GET', `${MODEL}/ledger`],
    [
      'verifyLedger',
      () => client.verifyLedger(REF),
      'GET',
      `${MODEL}/ledger/verify`,
    ],
    [
      'exportRecord',
      () => client.exportRecord(REF, 'html'),
      'GET',
      `${MODEL}/export?format=html`,
    ],
    [
      'eraseActor',
      () =>
        client.eraseActor({
          id: idOf(1),
          principal: 'user:default/gone',
          legalBasis: 'GDPR Art. 17',
          scope: 'name',
        }),
      'POST',
      '/api/model-governance/erasures',
    ],
    [
      'listAssessments',
      () => client.listAssessments(REF),
      'GET',
      `${MODEL}/assessments`,
    ],
    [
      'listEvidence',
      () => client.listEvidence(REF),
      'GET',
      `${MODEL}/evidence`,
    ],
    [
      'createEvidence',
      () => client.createEvidence(REF, evidence),
      'POST',
      `${MODEL}/evidence`,
    ],
    [
      'listSignOffs',
      () => client.listSignOffs(REF),
      'GET',
      `${MODEL}/sign-offs`,
    ],
    [
      'getSubject',
      () => client.getSubject(REF, { version: '1.0', useCase: ['a', 'b'] }),
      'GET',
      `${MODEL}/subject?version=1.0&useCase=a&useCase=b`,
    ],
    [
      'recordAct',
      () =>
        client.recordAct(
          REF,
          'review-withdrawal',
          { id: idOf(1), reason: 'Too early' },
          idOf(2),
        ),
      'POST',
      `${MODEL}/review-requests/${idOf(2)}/withdrawals`,
    ],
    [
      'listDelegations',
      () => client.listDelegations(),
      'GET',
      '/api/model-governance/delegations',
    ],
    [
      'createDelegation',
      () =>
        client.createDelegation({
          id: idOf(1),
          role: 'validator',
          deputy: 'user:default/deputy',
          from: '2026-01-01',
          until: '2026-01-14',
          reason: 'On leave',
        }),
      'POST',
      '/api/model-governance/delegations',
    ],
    [
      'endDelegation',
      () =>
        client.endDelegation(idOf(1), { id: idOf(2), reason: 'Back again' }),
      'POST',
      `/api/model-governance/delegations/${idOf(1)}/end`,
    ],
    [
      'getPolicy',
      () => client.getPolicy(),
      'GET',
      '/api/model-governance/policy',
    ],
  ])('%s asks at its address', async (_, call, method, url) => {
    await call();
    expect(received).toMatchObject([{ method, url }]);
  });

  it('repeats a filter for each of its values and leaves out the rest', async () => {
    await client.listModels({
      owner: ['group:default/a', 'group:default/b'],
      tier: ['high'],
      text: 'a&b',
      limit: 10,
      cursor: undefined,
    });
    expect(received[0].url).toBe(
      '/api/model-governance/models?owner=group%3Adefault%2Fa&owner=group%3Adefault%2Fb&tier=high&text=a%26b&limit=10',
    );
  });

  it('asks for a page of records', async () => {
    await client.listEvidence(REF, { limit: 5, cursor: 'next' });
    expect(received[0].url).toBe(`${MODEL}/evidence?limit=5&cursor=next`);
  });

  it('sends records as JSON and answers with what was stored', async () => {
    const stored = testEvidence();
    answer = { status: 201, body: stored };
    expect(await client.createEvidence(REF, evidence)).toEqual(stored);
    expect(received[0].headers['content-type']).toBe('application/json');
    expect(JSON.parse(received[0].body)).toEqual(evidence);
  });

  it('answers for refs in the order asked, null for what nobody may see', async () => {
    answer = { status: 200, body: { items: [null, null] } };
    expect(await client.getModelsByRefs(['a:b/c', 'a:b/d'])).toEqual([
      null,
      null,
    ]);
    expect(JSON.parse(received[0].body)).toEqual({
      entityRefs: ['a:b/c', 'a:b/d'],
    });
  });

  it('sends the token that it is given, and none otherwise', async () => {
    await client.getPolicy({ token: 'secret' });
    await client.getPolicy();
    expect(received.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer secret',
      undefined,
    ]);
  });

  it('throws what the server refuses with', async () => {
    answer = {
      status: 409,
      body: {
        error: { name: 'ConflictError', message: 'subjectDigest: changed' },
        response: { statusCode: 409 },
      },
    };
    const refused = client.getScorecard(REF);
    await expect(refused).rejects.toBeInstanceOf(ResponseError);
    await expect(refused).rejects.toMatchObject({
      statusCode: 409,
      cause: { name: 'ConflictError', message: 'subjectDigest: changed' },
    });
  });

  it('stops when it is told to', async () => {
    const stopped = new AbortController();
    stopped.abort();
    await expect(
      client.getPolicy({ signal: stopped.signal }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect(received).toEqual([]);
  });

  it('has a method for every operation of the API', () => {
    for (const name of Object.keys(OPERATIONS)) {
      expect(client).toHaveProperty(name, expect.any(Function));
    }
  });
});
