import { randomUUID } from 'node:crypto';
import {
  ACT_OPERATIONS,
  assessmentCreatePermission,
  evidenceCreatePermission,
  ledgerExportPermission,
  policyReadPermission,
  policySimulatePermission,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { Knex } from 'knex';
import type request from 'supertest';
import { z } from 'zod';
import {
  AUTHORIZATION,
  HOLDERS,
  startAccessBackend,
  type AccessBackend,
} from './__testUtils__/accessBackend';
import {
  ENDPOINTS,
  pathOfEndpoint,
  type EndpointName,
} from './__testUtils__/endpoints';
import {
  endpointRequests,
  type EndpointRequest,
} from './__testUtils__/endpointRequests';
import { as } from './__testUtils__/governanceBackend';
import { rowsLeftBehind } from './__testUtils__/rowsLeftBehind';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { chainProblems } from './__testUtils__/verifyChain';

jest.setTimeout(180_000);

const databases = createTestDatabases();

/**
 * Who may do what. Callers: nobody; who holds every role and permission but does not see the model in the catalog;
 * somebody of another team, who may only read; an owner of the model; who holds the role that is asked for; their deputy;
 * the pipeline of the owners, by its token; another plugin; and another plugin that acts for who may do it in person.
 *
 * - a number: what is answered;
 * - `none`: success, without a word of the models that are hidden from the caller;
 * - `perm`: 403, since the permission is missing, which is named;
 * - `role`: 403, since the caller does not hold the role, which is named;
 * - `user`: 403, since only people do this;
 * - `self`: 403, since people do this in person;
 * - `pipe`: 403, since the service is not a pipeline of the configuration.
 */
const TABLE = `
                        anonymous unseeing reader owner holder deputy pipeline plugin actedFor
openapi                 401       200      200    200   200    200    200      200    200
listModels              401       none     200    200   200    200    200      200    200
getModelsByRefs         401       none     200    200   200    200    200      200    200
getScorecard            401       404      200    200   200    200    200      200    200
getHistory              401       404      200    200   200    200    200      200    200
listAssessments         401       404      200    200   200    200    200      200    200
listEvidence            401       404      200    200   200    200    200      200    200
listSignOffs            401       404      200    200   200    200    200      200    200
getSubject              401       404      200    200   200    200    200      200    200
getVersions             401       404      200    200   200    200    200      200    200
compareVersions         401       404      200    200   200    200    200      200    200
listActs                401       404      200    200   200    200    200      200    200
getLedger               401       404      200    200   200    200    200      200    200
verifyLedger            401       404      200    200   200    200    200      200    200
exportRecord            401       404      perm   200   200    perm   perm     200    200
getPolicy               401       none     perm   200   200    200    perm     200    200
getPolicyCoverage       401       none     perm   200   200    200    perm     200    200
simulatePolicy          401       none     perm   perm  200    perm   perm     200    200
listDelegations         401       none     200    200   200    200    user     user   200
createDelegation        401       201      role   role  201    role   user     user   self
endDelegation           401       404      404    404   201    201    user     user   self
eraseActor              401       201      role   role  201    role   user     user   self
createAssessment        401       404      perm   201   perm   perm   user     user   self
createEvidence          401       404      perm   201   perm   perm   201      pipe   self
createSignOff           401       404      role   role  201    201    user     user   self
assessment-confirmation 401       404      role   role  201    201    user     user   self
reassessment            401       404      perm   201   perm   perm   user     user   self
evidence-review         401       404      role   role  201    201    user     user   self
evidence-verification   401       404      perm   201   perm   perm   user     user   self
evidence-dispute        401       404      perm   201   perm   perm   user     user   self
review-request          401       404      perm   201   perm   perm   user     user   self
review-withdrawal       401       404      perm   201   perm   perm   user     user   self
condition-closure       401       404      role   role  201    201    user     user   self
revocation              401       404      role   role  201    201    user     user   self
suspension              401       404      role   role  201    201    user     user   self
suspension-lift         401       404      role   role  201    201    user     user   self
waiver                  401       404      perm   201   perm   perm   user     user   self
waiver-decision         401       404      role   role  201    201    user     user   self
waiver-revocation       401       404      role   role  201    201    user     user   self
break-glass             401       404      role   role  201    201    user     user   self
change-plan             401       404      perm   201   perm   perm   user     user   self
decommission            401       404      role   role  201    201    user     user   self
`;

const [callers, ...rows] = TABLE.trim()
  .split('\n')
  .map(line => line.trim().split(/\s+/));
const EXPECTED = new Map(
  rows.map(([name, ...cells]) => [
    name,
    callers.map((caller, index) => ({ caller, expected: cells[index] })),
  ]),
);
const NAMES = Object.keys(ENDPOINTS) as EndpointName[];

/** The permissions that are not everybody's, beside those of acts. */
const PERMISSIONS: Partial<Record<EndpointName, { name: string }>> = {
  ...Object.fromEntries(
    Object.entries(ACT_OPERATIONS).map(([kind, { permission }]) => [
      kind,
      permission,
    ]),
  ),
  createAssessment: assessmentCreatePermission,
  createEvidence: evidenceCreatePermission,
  exportRecord: ledgerExportPermission,
  getPolicy: policyReadPermission,
  getPolicyCoverage: policyReadPermission,
  simulatePolicy: policySimulatePermission,
};

/** Why somebody is refused. */
const REASONS: Record<string, RegExp> = {
  role: /cannot act as (Model validator|Risk officer|Executive): not a member of group:|cannot delegate Model validator: does not hold it|the policy gives the power "erase" to no role that they hold/,
  user: /does not allow 'service' credentials/,
  self: /Records are made in person: plugin:scaffolder cannot act for/,
  pipe: /plugin:scaffolder is not one of the pipelines/,
};

describe.each(databases.eachSupportedId())('on %s', id => {
  let knex: Knex;
  let access: AccessBackend;
  let prepare: ReturnType<typeof endpointRequests>;

  beforeAll(async () => {
    knex = await databases.init(id);
    access = await startAccessBackend(knex);
    prepare = endpointRequests(access);
    for (const [role, person] of Object.entries(HOLDERS)) {
      const today = new Date().toISOString().slice(0, 10);
      await access.people
        .post('/api/model-governance/delegations', as(person), {
          id: randomUUID(),
          role,
          deputy: 'user:default/deputy',
          from: today,
          until: new Date(Date.now() + 7 * 86_400_000)
            .toISOString()
            .slice(0, 10),
          reason: 'On leave.',
        })
        .expect(201);
    }
  });

  afterAll(async () => {
    await access.stop();
  });

  const call = (
    name: EndpointName,
    caller: string,
    model: string,
    { about = '', query, body, holder: named }: EndpointRequest,
  ): request.Test => {
    const endpoint = ENDPOINTS[name];
    const { role } = { role: undefined, ...body };
    const holder = named ?? HOLDERS[role ?? 'risk-officer'];
    const takesDeputies =
      endpoint.body instanceof z.ZodObject &&
      'onBehalfOf' in endpoint.body.shape;
    const path = `${pathOfEndpoint(name, {
      model,
      about,
    })}?${new URLSearchParams(query)}`;
    const by = caller === 'pipeline' ? access.machines : access.people;
    const authorization = authorizationOf(
      caller,
      holder,
      /perm/.test(cellOf(name, 'holder')) ? 'owner' : holder,
    );
    return endpoint.method === 'get'
      ? by.get(path, authorization)
      : by.post(path, authorization, {
          ...(endpoint.status === 201 && { id: randomUUID() }),
          ...body,
          ...(caller === 'deputy' &&
            takesDeputies && { onBehalfOf: `user:default/${holder}` }),
        });
  };

  const attempt = (...args: Parameters<typeof call>) =>
    rowsLeftBehind(knex, async () => call(...args));

  /** What is said of a hidden model, and of one that is not there. */
  const expectNoDifference = async (
    name: EndpointName,
    model: string,
    prepared: EndpointRequest,
  ) => {
    const once = { ...prepared, body: { id: randomUUID(), ...prepared.body } };
    const [hidden, missing] = await Promise.all(
      [model, 'no-such'].map(async each => {
        const answer = await call(name, 'unseeing', each, once);
        return {
          status: answer.status,
          text: answer.text.replaceAll(each, ''),
        };
      }),
    );
    expect(hidden).toEqual(missing);
  };

  it('is said of every endpoint, and of each caller', () => {
    expect([...EXPECTED.keys()].sort()).toEqual(['openapi', ...NAMES].sort());
    expect(rows.map(cells => cells.length)).toEqual(
      rows.map(() => callers.length + 1),
    );
  });

  it.each(NAMES)('answers %s as the table says', async name => {
    let model = access.nextModel();
    let prepared = await prepare[name](model);
    const cells = EXPECTED.get(name)!;
    const refused = cells.filter(({ expected }) => expected !== '201');
    const allowed = cells.filter(({ expected }) => expected === '201');

    const answers: Record<string, string> = {};
    const kept: Record<string, boolean> = {};
    for (const [index, { caller }] of [...refused, ...allowed].entries()) {
      if (index > refused.length) {
        model = access.nextModel();
        prepared = await prepare[name](model);
      }
      const { result, stored } = await attempt(name, caller, model, prepared);
      answers[caller] = meaningOf(name, caller, result);
      kept[caller] = stored > 0;
    }
    expect(answers).toEqual(
      Object.fromEntries(
        cells.map(({ caller, expected }) => [caller, expected]),
      ),
    );
    if (cellOf(name, 'unseeing') === '404') {
      await expectNoDifference(name, model, prepared);
    }
    expect(kept).toEqual(
      Object.fromEntries(
        cells.map(({ caller, expected }) => [caller, expected === '201']),
      ),
    );
  });

  it('describes itself to who says who they are', async () => {
    const path = '/api/model-governance/openapi.json';
    const answers = await Promise.all(
      EXPECTED.get('openapi')!.map(async ({ caller }) => {
        const by = caller === 'pipeline' ? access.machines : access.people;
        const { status } = await by.get(path, authorizationOf(caller));
        return { caller, expected: String(status) };
      }),
    );
    expect(answers).toEqual(EXPECTED.get('openapi'));
  });

  it('leaves chains of the ledger that verify', async () => {
    await expect(chainProblems(knex)).resolves.toEqual([]);
  });
});

function cellOf(name: EndpointName, caller: string): string {
  return EXPECTED.get(name)!.find(cell => cell.caller === caller)!.expected;
}

/** @param inPerson - who may do it in person, for whom another plugin acts */
function authorizationOf(
  caller: string,
  holder = 'officer',
  inPerson = holder,
): string {
  switch (caller) {
    case 'anonymous':
      return AUTHORIZATION.anonymous;
    case 'pipeline':
      return AUTHORIZATION.pipeline;
    case 'plugin':
      return AUTHORIZATION.plugin;
    case 'actedFor':
      return AUTHORIZATION.actedFor(inPerson);
    case 'reader':
      return as('other');
    case 'holder':
      return as(holder);
    default:
      return as(caller);
  }
}

/** The cell of the table that an answer amounts to; the answer itself where it amounts to none. */
function meaningOf(
  name: EndpointName,
  caller: string,
  { status, body, text }: request.Response,
): string {
  if (status === 403) {
    const { message } = body.error;
    if (message === `Missing permission ${PERMISSIONS[name]?.name}`) {
      return 'perm';
    }
    const [reason] =
      Object.entries(REASONS).find(([, pattern]) => pattern.test(message)) ??
      [];
    return reason ?? `403 ${message}`;
  }
  if (status < 400 && caller === 'unseeing') {
    const kind = status === 200 ? 'none' : String(status);
    return tellsNothing(text, body) ? kind : `${status} ${text}`;
  }
  return status < 400 || status === 401 || status === 404
    ? String(status)
    : `${status} ${text}`;
}

/** Whether an answer knows of no model but the one that everybody may read. */
function tellsNothing(
  text: string,
  body: { models?: unknown; totalItems?: number; items?: unknown[] },
): boolean {
  const counted =
    body.totalItems ??
    (typeof body.models === 'number' ? body.models : undefined);
  return !text.includes('hidden') && (counted ?? 1) === 1;
}
