import { findingOf } from '../__fixtures__/findingOf';
import { testFacts } from '../__fixtures__/testFacts';
import { testPolicy, PACK_HEAD } from '../__fixtures__/testPolicy';
import {
  idOf,
  testAssessment,
  testEvidence,
} from '../__fixtures__/testRecords';
import type {
  Act,
  Evidence,
  EvidenceReview,
  EvidenceVerification,
} from '../records';
import type { RiskTier } from '../terms';

const REVIEWED = testPolicy(`${PACK_HEAD}
signOffs:
  - { role: legal, powers: [review-evidence] }
requirements:
  - id: fairness
    check:
      evidence:
        types: [fairness-evaluation]
        review: validator
        bounds: [{ measure: disparityRatio, min: 0.8 }]
`);

let serial = 100;

function review(change: Partial<EvidenceReview> = {}): EvidenceReview {
  serial++;
  return {
    id: idOf(serial),
    entityRef: 'resource:default/loan-risk',
    policyVersion: 'base@1.0.0',
    recordedBy: 'user:default/validator',
    recordedAt: `2026-02-01T00:00:00.${serial}Z`,
    kind: 'evidence-review',
    about: idOf(0),
    evidenceType: 'fairness-evaluation',
    role: 'validator',
    membership: ['group:default/validators'],
    decision: 'accepted',
    ...change,
  };
}

const REJECTED = { decision: 'rejected', comment: 'Too small.' } as const;

function verification(matches: boolean): EvidenceVerification {
  const { role: _role, membership: _membership, ...head } = review();
  return {
    ...head,
    kind: 'evidence-verification',
    evidenceType: 'fairness-evaluation',
    found: `sha256:${'c'.repeat(64)}`,
    matches,
  };
}

function fairness(evidence: Partial<Evidence>[], acts: Act[]) {
  return findingOf(
    'fairness',
    {
      records: {
        evidence: evidence.map((change, index) =>
          testEvidence({ id: idOf(index), ...change }),
        ),
        acts,
      },
    },
    REVIEWED,
  );
}

describe('evidence that a role must review', () => {
  it('is pending until the role has decided, and says who acts next', () => {
    expect(fairness([{}], [])).toMatchObject({
      outcome: 'pending',
      reason: '"Fairness of lending" of 2026-01-05 awaits review by Validator.',
      evidenceIds: [idOf(0)],
      action: {
        kind: 'review-evidence',
        evidenceIds: [idOf(0)],
        roles: ['validator'],
      },
    });
  });

  it.each<[string, Act[], string]>([
    ['accepted by the role', [review()], 'pass'],
    ['accepted by another role alone', [review({ role: 'legal' })], 'pending'],
    ['rejected by the role', [review(REJECTED)], 'fail'],
    ['accepted after it was rejected', [review(REJECTED), review()], 'pass'],
    ['rejected after it was accepted', [review(), review(REJECTED)], 'fail'],
    [
      'rejected by another role after it was accepted',
      [review(), review({ ...REJECTED, role: 'legal' })],
      'fail',
    ],
    [
      'accepted by another role after the role rejected it',
      [review(REJECTED), review({ role: 'legal' })],
      'fail',
    ],
    ['about other evidence', [review({ about: idOf(9) })], 'pending'],
    ['verified', [review(), verification(true)], 'pass'],
    ['found to be altered', [review(), verification(false)], 'fail'],
    [
      'found as it was after all',
      [review(), verification(false), verification(true)],
      'pass',
    ],
  ])('of evidence that is %s', (_, acts, outcome) => {
    expect(fairness([{}], acts)?.outcome).toBe(outcome);
    expect(fairness([{}], [...acts].reverse())?.outcome).toBe(outcome);
  });

  it('fails with the reason of who rejected it, and asks for new evidence', () => {
    expect(fairness([{}], [review(REJECTED)])).toMatchObject({
      reason:
        '"Fairness of lending" of 2026-01-05 was rejected as Validator: Too small.',
      action: { kind: 'add-evidence', renew: true },
    });
  });

  it('says that it was altered', () => {
    expect(fairness([{}], [verification(false)])?.reason).toBe(
      '"Fairness of lending" of 2026-01-05 was altered: what its link leads to has another digest.',
    );
  });

  it('fails out of bounds before anybody has looked at it', () => {
    const measures = [{ name: 'disparityRatio', value: 0.5 }];
    expect(fairness([{ measures }], [])?.outcome).toBe('fail');
  });

  it('keeps what was accepted in force while its renewal is reviewed', () => {
    const renewed = [{}, { collectedOn: '2026-02-20' }];
    expect(fairness(renewed, [review()])).toMatchObject({
      outcome: 'pass',
      evidenceIds: [idOf(0)],
      action: { kind: 'review-evidence', evidenceIds: [idOf(1)] },
      reason:
        '"Fairness of lending" of 2026-01-05 supports it. "Fairness of lending" of 2026-02-20 awaits review by Validator.',
    });
  });

  it.each<[string, Partial<Evidence>[], Act[], string]>([
    [
      'the newest is rejected',
      [{}, { collectedOn: '2026-02-20' }],
      [review(), review({ ...REJECTED, about: idOf(1) })],
      'fail',
    ],
    [
      'what came before the newest is rejected',
      [{}, { collectedOn: '2026-02-10' }, { collectedOn: '2026-02-20' }],
      [review(), review({ ...REJECTED, about: idOf(1) })],
      'pending',
    ],
    [
      'what was accepted is over',
      [{ expiresOn: '2026-02-01' }, { collectedOn: '2026-02-20' }],
      [review()],
      'pending',
    ],
  ])('takes up nothing older where %s', (_, evidence, acts, outcome) => {
    expect(fairness(evidence, acts)?.outcome).toBe(outcome);
  });

  it('keeps the words about sensitive evidence to itself', () => {
    const policy = testPolicy(`${PACK_HEAD}
requirements:
  - { id: plan, check: { evidence: { types: [security-review] } } }
`);
    const finding = findingOf(
      'plan',
      {
        records: {
          evidence: [testEvidence({ id: idOf(0), type: 'security-review' })],
          acts: [review(REJECTED)],
        },
      },
      policy,
    );
    expect(finding).toMatchObject({
      outcome: 'fail',
      reason: '"Fairness of lending" of 2026-01-05 was rejected as Validator.',
    });
  });
});

describe('evidence for what blocks a gate', () => {
  const blocking = (
    tier: RiskTier,
    change: Partial<Evidence>,
    acts: Act[] = [],
  ) =>
    findingOf('fairness', {
      records: {
        assessments: [
          testAssessment({
            result: { ...testAssessment().result, tier },
          }),
        ],
        evidence: [testEvidence({ id: idOf(0), ...change })],
        acts,
      },
    });
  const link = 'https://example.com/report.pdf';
  const digest = `sha256:${'c'.repeat(64)}`;

  it.each<[RiskTier, Partial<Evidence>, Act[], string]>([
    ['high', { link }, [], 'pass'],
    ['critical', {}, [], 'pending'],
    ['critical', {}, [review()], 'pass'],
    ['critical', { link }, [review()], 'fail'],
    ['critical', { link, digest }, [review()], 'pass'],
    ['critical', { link, digest }, [], 'pending'],
    ['high', {}, [review(REJECTED)], 'fail'],
  ])(
    'at tier %s, of evidence %j reviewed %#, is answered as the policy asks from critical on',
    (tier, change, acts, outcome) => {
      expect(blocking(tier, change, acts)?.outcome).toBe(outcome);
    },
  );

  it('says that a link without a digest proves nothing', () => {
    expect(blocking('critical', { link }, [review()])?.reason).toBe(
      '"Fairness of lending" of 2026-01-05 has a link and no digest: nothing tells whether what is there now is what was there then.',
    );
  });

  it('waits for any role that reviews evidence', () => {
    expect(blocking('critical', {})).toMatchObject({
      action: { kind: 'review-evidence', roles: ['validator'] },
    });
  });

  it('asks no review of what blocks nothing', () => {
    const finding = findingOf('oversight', {
      records: {
        assessments: [
          testAssessment({
            result: { ...testAssessment().result, tier: 'critical' },
          }),
        ],
        evidence: [testEvidence({ type: 'human-oversight-plan' })],
      },
    });
    expect(finding?.outcome).toBe('pass');
  });
});

describe('evidence per use case', () => {
  it('is pending while one awaits its review, and names all that wait', () => {
    const policy = testPolicy(`${PACK_HEAD}
requirements:
  - id: oversight
    check: { evidence: { types: [human-oversight-plan], review: validator } }
`);
    const facts = testFacts({
      useCases: [{ name: 'lending' }, { name: 'collection' }],
    });
    const evidence = ['lending', 'collection'].map((useCase, index) =>
      testEvidence({ id: idOf(index), type: 'human-oversight-plan', useCase }),
    );
    const oversight = (...acts: Act[]) =>
      findingOf('oversight', { facts, records: { evidence, acts } }, policy);
    const awaits = (...evidenceIds: string[]) => ({
      outcome: 'pending',
      action: { kind: 'review-evidence', evidenceIds, roles: ['validator'] },
    });

    expect(oversight()).toMatchObject(awaits(idOf(0), idOf(1)));
    expect(oversight(review())).toMatchObject(awaits(idOf(1)));
    expect(oversight(review(), review({ about: idOf(1) }))?.outcome).toBe(
      'pass',
    );
  });
});

describe('a policy', () => {
  it.each([
    ['nobody', 'unknown role "nobody"'],
    ['risk-officer', 'the role "risk-officer" has not the power'],
  ])('cannot ask %s for a review', (role, problem) => {
    expect(() =>
      testPolicy(`${PACK_HEAD}
requirements:
  - { id: plan, check: { evidence: { types: [document], review: ${role} } } }
`),
    ).toThrow(problem);
  });
});

describe('a sign-off check', () => {
  it('says where nobody holds the role', () => {
    const records = { assessments: [testAssessment()] };
    const reason = (roleHolders?: Record<string, number>) =>
      findingOf('signed', { records, roleHolders })?.reason;
    expect(reason({ validator: 0 })).toBe(
      'Validator: 0 of 1; nobody holds the role.',
    );
    expect(reason({ validator: 2 })).toBe('Validator: 0 of 1.');
    expect(reason()).toBe('Validator: 0 of 1.');
  });
});
