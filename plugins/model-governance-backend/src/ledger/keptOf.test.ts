import { keptOf } from './keptOf';

describe('keptOf', () => {
  it('keeps what decisions need, no free text and nobody else', () => {
    expect(
      keptOf({
        id: '00000000-0000-4000-8000-000000000001',
        kind: 'change-plan',
        title: 'What I think of Alex',
        description: 'Alex said so.',
        decision: 'approved-with-conditions',
        recordedAt: '2026-01-01T00:00:00.000Z',
        expiresAt: '2026-07-01',
        subjectDigest: `sha256:${'a'.repeat(64)}`,
        membership: ['group:default/validators', 'group:default/model-risk'],
        onBehalfOf: 'user:default/other',
        conditions: [
          {
            text: 'Ask Alex.',
            owner: 'user:default/other',
            dueOn: '2026-02-01',
          },
          {
            text: 'Ask them.',
            owner: 'group:default/owners',
            dueOn: '2026-03-01',
          },
        ],
        scenarios: [{ title: 'Alex leaves', impact: 4, treatment: 'accept' }],
        answers: { harm: 'severe' },
        subject: {
          bound: {
            useCases: [{ name: 'ranking', intendedPurpose: 'Alex asked.' }],
          },
        },
        nothing: null,
      }),
    ).toEqual({
      id: '00000000-0000-4000-8000-000000000001',
      kind: 'change-plan',
      decision: 'approved-with-conditions',
      recordedAt: '2026-01-01T00:00:00.000Z',
      expiresAt: '2026-07-01',
      subjectDigest: `sha256:${'a'.repeat(64)}`,
      membership: ['group:default/validators', 'group:default/model-risk'],
      conditions: [
        { dueOn: '2026-02-01' },
        { owner: 'group:default/owners', dueOn: '2026-03-01' },
      ],
      scenarios: [{ impact: 4, treatment: 'accept' }],
      answers: { harm: 'severe' },
      subject: { bound: { useCases: [{ name: 'ranking' }] } },
    });
  });

  it('keeps of evidence its measures, and of sensitive evidence not even those', () => {
    const evidence = {
      type: 'fairness-evaluation',
      title: 'Alex measured',
      link: 'https://example.com/alex',
      digest: `sha256:${'b'.repeat(64)}`,
      payload: { reviewer: 'alex', score: 3, on: '2026-01-01' },
      measures: [{ name: 'gap', value: 0.1, of: 'Alex against all' }],
    };
    expect(keptOf(evidence)).toEqual({
      type: 'fairness-evaluation',
      digest: evidence.digest,
      measures: [{ name: 'gap', value: 0.1 }],
    });
    expect(keptOf({ ...evidence, type: 'security-review' })).toEqual({
      type: 'security-review',
    });
    expect(
      keptOf({
        kind: 'evidence-verification',
        evidenceType: 'security-review',
        found: evidence.digest,
        matches: false,
      }),
    ).toEqual({
      kind: 'evidence-verification',
      evidenceType: 'security-review',
    });
  });

  it('keeps the same of what it kept', () => {
    const kept = keptOf({ tier: 'high', comment: 'No.', answers: { a: 'b' } });
    expect(keptOf(kept)).toEqual(kept);
  });
});
