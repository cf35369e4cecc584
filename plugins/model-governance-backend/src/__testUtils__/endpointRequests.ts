import { createHash, randomUUID } from 'node:crypto';
import type {
  Evidence,
  RecordPage,
  SubjectToSign,
} from '@modelgov/backstage-plugin-model-governance-common';
import { SEEN, type AccessBackend } from './accessBackend';
import type { EndpointName } from './endpoints';
import { as, pathOf } from './governanceBackend';
import { approval, assessment, fairnessEvaluation } from './submissions';

/** What is sent to an endpoint about a model, once the model is in a state in which it can be done. */
export interface EndpointRequest {
  /** The record that the path names beside the model. */
  about?: string;
  /** What the path asks for, where it has to ask for something. */
  query?: Record<string, string>;
  /** Without the id of a record. */
  body?: object;
  /** Who may do it by a role that the body does not name. */
  holder?: string;
}

const reason = 'Because.';
const validator = { role: 'model-validator' };
const officer = { role: 'risk-officer' };
const withReport = (link: string) => ({
  link,
  digest: `sha256:${createHash('sha256')
    .update('What was measured.')
    .digest('hex')}`,
});

const requested = () => ({ gate: 'production', dueOn: '2999-01-01' });

const wish = () => ({
  requirementId: 'fairness-evaluated',
  justification: reason,
  compensatingControl: reason,
  expiresOn: new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10),
});

/** How to bring a model into the state that each endpoint needs, and what to send then. */
export function endpointRequests({
  people,
  report,
}: AccessBackend): Record<
  EndpointName,
  (model: string) => Promise<EndpointRequest>
> {
  let days = 0;
  let leavers = 0;

  /** A day on which nothing is lent yet. */
  const nextDay = () => {
    const day = new Date(Date.UTC(2998, 0, ++days)).toISOString().slice(0, 10);
    return { from: day, until: day };
  };
  const submit = async (
    model: string,
    path: string,
    person: string,
    body: object,
  ): Promise<string> => {
    const { body: record } = await people
      .post(pathOf(model, path), as(person), { id: randomUUID(), ...body })
      .expect(201);
    return record.id;
  };
  const ready = async (model: string): Promise<string> => {
    await submit(model, '/assessments', 'owner', assessment());
    return submit(model, '/evidence', 'owner', fairnessEvaluation());
  };
  /** The evidence that a registry gives. */
  const ofRegistry = async (model: string): Promise<string> => {
    const { body } = await people
      .get(pathOf(model, '/evidence'), as('owner'))
      .expect(200);
    const { items }: RecordPage<Evidence> = body;
    return items.find(({ source }) => source === 'registry')!.id;
  };
  const digestOf = async (model: string): Promise<string> => {
    const { body } = await people
      .get(pathOf(model, '/subject'), as('officer'))
      .expect(200);
    const { subjectDigest }: SubjectToSign = body;
    return subjectDigest;
  };
  const approved = async (
    model: string,
    changes: Parameters<typeof approval>[1] = {},
  ): Promise<string> => {
    await ready(model);
    const digest = await digestOf(model);
    return submit(model, '/sign-offs', 'validator', approval(digest, changes));
  };
  const waiverOf = async (model: string): Promise<string> => {
    await submit(model, '/assessments', 'owner', assessment());
    return submit(model, '/waivers', 'owner', wish());
  };
  const nothing = async (): Promise<EndpointRequest> => ({});
  const lent = { ...validator, reason };

  return {
    listModels: nothing,
    getModelsByRefs: async model => ({
      body: {
        entityRefs: [model, SEEN, 'no-such'].map(
          name => `resource:default/${name}`,
        ),
      },
    }),
    getScorecard: nothing,
    getHistory: nothing,
    listAssessments: nothing,
    createAssessment: async () => ({ body: assessment() }),
    listEvidence: nothing,
    createEvidence: async () => ({ body: fairnessEvaluation() }),
    listSignOffs: nothing,
    createSignOff: async model => {
      await ready(model);
      return { body: approval(await digestOf(model)) };
    },
    getSubject: nothing,
    getVersions: nothing,
    compareVersions: async () => ({ query: { from: '1.0.0', to: '1.1.0' } }),
    listActs: nothing,
    getLedger: nothing,
    verifyLedger: nothing,
    exportRecord: nothing,
    eraseActor: async model => {
      // Somebody whom the catalog does not know any more, and who cannot be erased twice.
      const leaver = `leaver-${++leavers}`;
      await submit(model, '/evidence', leaver, fairnessEvaluation());
      return {
        body: {
          principal: `user:default/${leaver}`,
          legalBasis: 'GDPR Art. 17(1)(b)',
          scope: 'name',
        },
        holder: 'privacy',
      };
    },
    listDelegations: nothing,
    createDelegation: async () => ({
      body: { ...lent, deputy: 'user:default/privacy', ...nextDay() },
    }),
    endDelegation: async () => {
      const { body } = await people
        .post('/api/model-governance/delegations', as('validator'), {
          id: randomUUID(),
          ...lent,
          deputy: 'user:default/deputy',
          ...nextDay(),
        })
        .expect(201);
      return { about: body.id, body: { reason }, holder: 'validator' };
    },
    getPolicy: nothing,
    getPolicyCoverage: nothing,
    simulatePolicy: async () => ({ body: { builtIn: [] }, holder: 'officer' }),

    'assessment-confirmation': async model => ({
      about: await submit(
        model,
        '/assessments',
        'owner',
        assessment({ override: { tier: 'low', justification: reason } }),
      ),
      body: { ...officer, decision: 'confirmed' },
    }),
    reassessment: async model => {
      await ready(model);
      return {
        body: { useCase: 'ranking', trigger: 'undeclared-use', reason },
      };
    },
    'evidence-review': async model => ({
      about: await ready(model),
      body: { ...validator, decision: 'accepted' },
    }),
    'evidence-verification': async model => ({
      about: await submit(
        model,
        '/evidence',
        'owner',
        fairnessEvaluation(withReport(report)),
      ),
      body: {},
    }),
    'evidence-dispute': async model => ({
      about: await ofRegistry(model),
      body: { reason },
    }),
    'review-request': async model => {
      await ready(model);
      return { body: requested() };
    },
    'review-withdrawal': async model => {
      await ready(model);
      return {
        about: await submit(model, '/review-requests', 'owner', requested()),
        body: { reason },
      };
    },
    'condition-closure': async model => ({
      about: await approved(model, {
        decision: 'approved-with-conditions',
        conditions: [
          { text: 'Again', owner: 'group:default/owners', dueOn: '2999-01-01' },
        ],
      }),
      body: { ...validator, condition: 0, comment: reason },
    }),
    revocation: async model => ({
      about: await approved(model),
      body: { ...validator, reason },
    }),
    suspension: async () => ({ body: { ...officer, reason } }),
    'suspension-lift': async model => {
      await ready(model);
      return {
        about: await submit(model, '/suspensions', 'officer', {
          ...officer,
          reason,
        }),
        body: { ...validator, comment: reason },
      };
    },
    waiver: async model => {
      await submit(model, '/assessments', 'owner', assessment());
      return { body: wish() };
    },
    'waiver-decision': async model => ({
      about: await waiverOf(model),
      body: { ...officer, decision: 'granted' },
    }),
    'waiver-revocation': async model => {
      const about = await waiverOf(model);
      await submit(model, `/waivers/${about}/decisions`, 'officer', {
        ...officer,
        decision: 'granted',
      });
      return { about, body: { ...officer, reason } };
    },
    'break-glass': async () => ({ body: { role: 'executive', reason } }),
    'change-plan': async () => ({
      body: { title: 'Plan', description: reason, allows: ['digest'] },
    }),
    decommission: async () => ({
      body: {
        ...officer,
        reason,
        users: reason,
        data: reason,
        records: reason,
      },
    }),
  };
}
