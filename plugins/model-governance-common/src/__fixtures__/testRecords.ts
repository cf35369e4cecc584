import type {
  ActKind,
  ActsByKind,
  Assessment,
  AssessmentConfirmation,
  Evidence,
  ModelRecords,
  SignOff,
  Subject,
} from '../records';
import { digestOf } from '../digest';

/** The moment at which tests evaluate. */
export const NOW = new Date('2026-03-01T12:00:00.000Z');

/** No records at all. */
export const NO_RECORDS: ModelRecords = {
  assessments: [],
  evidence: [],
  signOffs: [],
  acts: [],
};

/** A UUID that tells a number. */
export function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

const head = (number: number) => ({
  id: idOf(number),
  entityRef: 'resource:default/loan-risk',
  modelVersion: '2.0.0',
  policyVersion: 'base@1.0.0',
  recordedBy: 'user:default/recorder',
  recordedAt: '2026-01-10T00:00:00.000Z',
});

/** An assessment of tier medium that says that personal data is processed. */
export function testAssessment(change: Partial<Assessment> = {}): Assessment {
  return {
    ...head(1),
    useCase: 'lending',
    answers: {
      data: 'some',
      harm: '1',
      autonomy: '3',
      novelty: '3',
      supply: '1',
      reach: '2',
      audience: '2',
    },
    aiAct: {
      class: 'minimal',
      duties: [],
      roles: ['deployer'],
      rationale: 'No use of Annex III.',
    },
    scenarios: [],
    result: {
      impact: 3,
      likelihood: 3,
      exposure: 2,
      tier: 'medium',
      steps: [],
    },
    expiresAt: '2027-01-10T00:00:00.000Z',
    ...change,
  };
}

/** An act of a kind, by the risk officer. */
export function testAct<K extends ActKind>(
  kind: K,
  change: Omit<ActsByKind[K], 'kind' | keyof ReturnType<typeof head>> &
    Partial<ReturnType<typeof head>>,
) {
  return {
    ...head(5),
    recordedBy: 'user:default/risk-officer',
    recordedAt: '2026-02-10T00:00:00.000Z',
    ...change,
    kind,
  };
}

/** The risk officer's confirmation of that assessment, whose result is below the tier of unassessed models. */
export function testConfirmation(
  change: Partial<AssessmentConfirmation> = {},
): AssessmentConfirmation {
  return {
    ...head(4),
    kind: 'assessment-confirmation',
    about: idOf(1),
    role: 'risk-officer',
    decision: 'confirmed',
    recordedBy: 'user:default/risk-officer',
    membership: ['group:default/risk-office'],
    ...change,
  };
}

/** A fairness evaluation within bounds. */
export function testEvidence(change: Partial<Evidence> = {}): Evidence {
  return {
    ...head(2),
    type: 'fairness-evaluation',
    title: 'Fairness of lending',
    requirements: [],
    payload: {},
    collectedOn: '2026-01-05',
    source: 'user',
    measures: [{ name: 'disparityRatio', value: 0.9 }],
    ...change,
  };
}

/** An approval of a subject by a validator. */
export function testSignOff(
  subject: Subject,
  change: Partial<SignOff> = {},
): SignOff {
  return {
    ...head(3),
    recordedBy: 'user:default/validator',
    recordedAt: '2026-02-01T00:00:00.000Z',
    expiresAt: '2027-02-01T00:00:00.000Z',
    role: 'validator',
    gate: 'production',
    decision: 'approved',
    subjectDigest: digestOf(subject),
    conditions: [],
    subject,
    membership: ['group:default/validators'],
    ...change,
  };
}
