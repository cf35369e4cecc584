import { randomUUID } from 'node:crypto';
import type { Operation } from '@modelgov/backstage-plugin-model-governance-common';
import fc from 'fast-check';
import type { Knex } from 'knex';
import {
  HOLDERS,
  startAccessBackend,
  type AccessBackend,
} from './__testUtils__/accessBackend';
import { arbitraryOf } from './__testUtils__/arbitraryOf';
import {
  ENDPOINTS,
  pathOfEndpoint,
  type EndpointName,
} from './__testUtils__/endpoints';
import { endpointRequests } from './__testUtils__/endpointRequests';
import { as } from './__testUtils__/governanceBackend';
import { NASTY_VALUES, toNastyJson } from './__testUtils__/nastyValues';
import { nearly } from './__testUtils__/nearly';
import { rowsLeftBehind } from './__testUtils__/rowsLeftBehind';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { chainProblems } from './__testUtils__/verifyChain';

jest.setTimeout(180_000);

const databases = createTestDatabases();

/** The same requests in every run; a failure prints it with the path to the request that failed. */
const SEED = 20_261_123;

/** How many requests are sent to one endpoint that takes a body; reading ones get half as many. */
const RUNS = 40;

/** For how long one endpoint is tried, in milliseconds, and how long is looked for a smaller request that fails. */
const TIME_LIMIT = 10_000;

const JSON_TYPE = 'application/json';

/** Strings that mean something to the backend. */
const WORDS = [
  'ranking',
  'production',
  'model-validator',
  'risk-officer',
  'executive',
  'fairness-evaluated',
  'signed',
  '1.0.0',
  '1.x',
  'user:default/owner',
  'user:default/validator',
  'group:default/owners',
  'resource:default/hidden-1',
];

/** Node reads no longer line of a request than 16 KiB. */
const MAX_URL = 12_000;

const NASTY_QUERIES = [
  'limit=NaN',
  'limit=1e400',
  'limit=-1',
  'limit=99999999999999999999',
  'limit=1&limit=2',
  'limit[a]=1',
  'cursor=%ff%fe',
  'cursor=%ED%A0%80',
  'cursor[]=1',
  'text=%ED%A0%80&missing=%25',
  'text=%5C&owner=%5C',
  '__proto__[polluted]=true',
  'constructor[prototype][polluted]=true',
  'a[b][c][d][e][f][g][h]=1',
  '%',
  '%E0%A4%A',
  '&&&===',
  `owner=${'x'.repeat(10_000)}`,
  Array.from({ length: 1_000 }, () => 'owner=x').join('&'),
  Array.from({ length: 1_000 }, (_, index) => `k${index}=x`).join('&'),
];

const NASTY_PARTS = [
  'resource',
  'default',
  'hidden-1',
  'RESOURCE',
  '%2F',
  'a%2Fb',
  '..%2F..',
  '%2e%2e',
  '%00',
  '%ff',
  '%E0%A4%A',
  '%ED%A0%80',
  '__proto__',
  'constructor',
  ':',
  '%3A',
  '*',
  '%C4%B0',
  '%F0%9F%92%A9',
  'x'.repeat(3_000),
];

/** A request as it goes over the wire. */
interface Sent {
  path: string;
  /** Absent: asked with GET. */
  body?: string;
  type?: string;
  headers?: Record<string, string>;
}

const NAMES = Object.keys(ENDPOINTS) as EndpointName[];
const GETS = NAMES.filter(name => ENDPOINTS[name].method === 'get');
const POSTS = NAMES.filter(name => ENDPOINTS[name].method === 'post');

/** What can be done to the same model again and again. */
const REPEATABLE: EndpointName[] = [
  'createDelegation',
  'endDelegation',
  'eraseActor',
];

/** How the parts of a request are called in errors, beside their fields. */
const WHOLES = ['body', 'query', 'url', 'useCases'];

describe.each(databases.eachSupportedId())('on %s', id => {
  let knex: Knex;
  let access: AccessBackend;
  let prepare: ReturnType<typeof endpointRequests>;

  beforeAll(async () => {
    knex = await databases.init(id);
    access = await startAccessBackend(knex);
    prepare = endpointRequests(access);
  });

  afterAll(async () => {
    await access.stop();
  });

  const send = ({ path, body, type, headers = {} }: Sent, person: string) =>
    body === undefined
      ? access.people.get(path, as(person))
      : access.people
          .post(path, as(person), body)
          .set('Content-Type', type ?? JSON_TYPE)
          .set(headers);

  /** Sends what an arbitrary makes, and holds the answers to what is true of all of them. */
  const holdsFor = async (
    requests: fc.Arbitrary<Sent>,
    options: {
      person: string;
      runs: number;
      fields: string[];
      /** Other ids of records than elsewhere. */
      salt?: number;
      afterSuccess?: () => Promise<void>;
    },
  ) => {
    const { person, runs, fields, afterSuccess, salt = 0 } = options;
    const statuses: Record<number, number> = {};
    await fc.assert(
      fc.asyncProperty(requests, async request => {
        const { result, stored } = await rowsLeftBehind(knex, async () =>
          send(request, person),
        );
        const { status, body } = result;
        statuses[status] = (statuses[status] ?? 0) + 1;
        expect(status).toBeLessThan(500);
        if (status >= 400) {
          expect(stored).toBe(0);
        }
        if (status < 400) {
          await afterSuccess?.();
        }
        if (status === 400) {
          const [, named] =
            /^(?:Policy pack )?([^:.[]+)/.exec(body.error.message) ?? [];
          expect([...WHOLES, ...fields]).toContain(named);
        }
      }),
      {
        seed: SEED + salt,
        numRuns: runs,
        interruptAfterTimeLimit: TIME_LIMIT,
      },
    );
    return statuses;
  };

  it.each(POSTS)('%s stands whatever is sent to it', async name => {
    const model = access.nextModel();
    let prepared = await prepare[name](model);
    const { role } = { role: '', ...prepared.body };
    const endpoint: Operation = ENDPOINTS[name];
    const wanted = arbitraryOf(endpoint.body!, WORDS);
    const real = fc.uuid().map(recordId => ({
      ...prepared.body,
      ...(endpoint.status === 201 && { id: recordId }),
    }));
    const bodies = fc.oneof(
      { weight: 1, arbitrary: wanted },
      { weight: 1, arbitrary: nearly(wanted) },
      { weight: 3, arbitrary: nearly(real) },
    );

    const statuses = await holdsFor(
      fc
        .oneof(
          {
            weight: 9,
            arbitrary: bodies.map(value => ({ body: toNastyJson(value) })),
          },
          { weight: 1, arbitrary: garbage() },
        )
        .map(sent => ({
          ...sent,
          path: pathOfEndpoint(name, { model, about: '', ...prepared }),
        })),
      {
        salt: NAMES.indexOf(name),
        person: prepared.holder ?? HOLDERS[role] ?? 'owner',
        afterSuccess: async () => {
          if (REPEATABLE.includes(name)) {
            prepared = await prepare[name](model);
          }
        },
        runs: RUNS,
        fields: fieldsOf(endpoint),
      },
    );
    expect(statuses[400]).toBeGreaterThan(0);
  });

  it.each(GETS)('%s stands whatever is asked of it', async name => {
    const model = access.nextModel();
    const path = pathOfEndpoint(name, { model, about: '' });
    const { query } = ENDPOINTS[name];
    const prepared = await prepare[name](model);
    const wanted = fc.oneof(
      query ? arbitraryOf(query, WORDS) : fc.constant({}),
      fc.constant(prepared.query ?? {}),
    );
    const queries = fc.oneof(
      wanted,
      nearly(wanted),
      fc.record({ cursor: cursors(), limit: fc.constant(2) }),
    );
    const statuses = await holdsFor(
      fc
        .oneof(
          { weight: 4, arbitrary: queries.map(toQuery) },
          { weight: 1, arbitrary: fc.constantFrom(...NASTY_QUERIES) },
          { weight: 1, arbitrary: fc.constant('') },
        )
        .map(asked => ({ path: `${path}?${asked}` })),
      { person: 'officer', runs: RUNS / 2, fields: fieldsOf(ENDPOINTS[name]) },
    );
    expect(statuses[200]).toBeGreaterThan(0);
  });

  it('no path is too odd', async () => {
    const parts = fc.oneof(
      fc.constantFrom(...NASTY_PARTS),
      fc.string({ unit: 'grapheme' }).map(encodeURIComponent),
    );
    const paths = fc
      .tuple(fc.constantFrom(...NAMES), parts, parts, parts, parts)
      .map(([name, kind, namespace, model, about]): Sent => {
        const { method, path } = ENDPOINTS[name];
        return {
          path: `/api/model-governance${path
            .replace(':kind', () => kind)
            .replace(':namespace', () => namespace)
            .replace(':name', () => model)
            .replace(/:(about|id)/, () => about)}`,
          ...(method === 'post' && { body: '{}' }),
        };
      });
    const statuses = await holdsFor(paths, {
      person: 'officer',
      runs: RUNS,
      fields: NAMES.flatMap(name => fieldsOf(ENDPOINTS[name])),
    });
    expect(statuses[404]).toBeGreaterThan(0);
  });

  it('answers as before afterwards, and every chain verifies', async () => {
    const { status, body } = await access.people.get(
      '/api/model-governance/models?limit=500',
      as('officer'),
    );
    expect({ status, models: body.items.length }).toEqual({
      status: 200,
      models: body.totalItems,
    });
    const model = access.nextModel();
    const { body: evidence } = await prepare.createEvidence(model);
    await access.people
      .post(
        pathOfEndpoint('createEvidence', { model, about: '' }),
        as('owner'),
        { id: randomUUID(), ...evidence },
      )
      .expect(201);
    await expect(chainProblems(knex)).resolves.toEqual([]);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});

/** Bodies that are not the JSON that is asked for. */
function garbage(): fc.Arbitrary<Omit<Sent, 'path'>> {
  return fc.record({
    body: fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '',
        '{',
        '[]',
        'null',
        '"',
        '{"a":1}}',
        '\ufeff{}',
        'a=1',
      ),
    ),
    type: fc.constantFrom(
      JSON_TYPE,
      'application/json; charset=utf-16',
      'application/json; charset=nonsense',
      'application/merge-patch+json',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/plain',
      'nonsense',
    ),
    headers: fc.constantFrom<Record<string, string>>(
      {},
      { 'Content-Encoding': 'gzip' },
      { 'Content-Encoding': 'nonsense' },
    ),
  });
}

/** Positions in lists that no list gave out. */
function cursors(): fc.Arbitrary<string> {
  const values = fc.oneof(
    fc.constantFrom(...NASTY_VALUES, 8.64e15, -8.64e15, 2 ** 31 - 1),
    fc.integer(),
    fc.string({ unit: 'binary' }),
  );
  return fc
    .array(values, { maxLength: 3 })
    .map(position => Buffer.from(toNastyJson(position)).toString('base64url'));
}

function toQuery(query: unknown): string {
  const entries = Object.entries(Object(query)).flatMap(([key, value]) =>
    (Array.isArray(value) ? value : [value]).map(each => [
      key,
      typeof each === 'string' ? each : toNastyJson(each),
    ]),
  );
  return new URLSearchParams(entries).toString().slice(0, MAX_URL);
}

/** The names of what an endpoint is told. */
function fieldsOf({ body, query }: Operation): string[] {
  return [body, query].flatMap(schema =>
    schema && 'shape' in schema ? Object.keys(Object(schema.shape)) : [],
  );
}
