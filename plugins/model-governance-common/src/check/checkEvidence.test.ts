import { findingOf } from '../__fixtures__/findingOf';
import { testFacts } from '../__fixtures__/testFacts';
import { idOf, testEvidence } from '../__fixtures__/testRecords';
import type { Evidence } from '../records';

describe('an evidence check', () => {
  const fairness = (...evidence: Partial<Evidence>[]) =>
    findingOf('fairness', {
      records: {
        evidence: evidence.map((change, index) =>
          testEvidence({ id: idOf(index), ...change }),
        ),
      },
    });
  const ratio = (value: number) => ({
    measures: [{ name: 'disparityRatio', value, of: 'approval, by sex' }],
  });

  it('is missing where nothing was given', () => {
    expect(fairness()).toMatchObject({
      outcome: 'missing',
      reason: 'Not given: Fairness evaluation.',
      evidenceIds: [],
      action: {
        kind: 'add-evidence',
        types: ['fairness-evaluation'],
        renew: false,
      },
    });
  });

  it('passes until the evidence is too old', () => {
    const finding = fairness({});
    expect(finding).toMatchObject({
      outcome: 'pass',
      evidenceIds: [idOf(0)],
      changesAt: '2026-07-04T00:00:00.000Z',
    });
    expect(finding?.action).toBeUndefined();
  });

  it.each<[string, Partial<Evidence>, string, string]>([
    [
      'too old',
      { collectedOn: '2025-09-01' },
      'stale',
      '"Fairness of lending" of 2025-09-01 is older than 180 days.',
    ],
    [
      'past its own end',
      { expiresOn: '2026-02-28' },
      'stale',
      '"Fairness of lending" of 2026-01-05 ended on 2026-02-28.',
    ],
    ['at its last day', { expiresOn: '2026-03-01' }, 'pass', 'supports it'],
    [
      'of another version',
      { modelVersion: '1.9.0' },
      'stale',
      '"Fairness of lending" is of version 1.9.0; the model is now at version 2.0.0.',
    ],
    [
      'of no version',
      { modelVersion: undefined },
      'stale',
      '"Fairness of lending" is of no named version; the model is now at version 2.0.0.',
    ],
    [
      'out of bounds',
      ratio(0.7),
      'fail',
      '"Fairness of lending" of 2026-01-05: disparityRatio (approval, by sex) is 0.7, must be at least 0.8.',
    ],
    ['on its bound', ratio(0.8), 'pass', 'supports it'],
    ['not a number', ratio(NaN), 'fail', 'is NaN'],
    [
      'without what is bounded',
      { measures: [] },
      'fail',
      'it does not measure disparityRatio',
    ],
    ['of another type', { type: 'monitoring-plan' }, 'missing', 'Not given'],
    [
      'for another requirement',
      { requirements: ['plan'] },
      'missing',
      'Not given',
    ],
    ['for this requirement', { requirements: ['fairness'] }, 'pass', ''],
  ])('of evidence that is %s', (_, change, outcome, reason) => {
    const finding = fairness(change);
    expect(finding?.outcome).toBe(outcome);
    expect(finding?.reason).toContain(reason);
  });

  it('is decided by the newest, by the day it was collected', () => {
    expect(
      fairness(
        { ...ratio(0.9), collectedOn: '2026-01-05' },
        { ...ratio(0.7), collectedOn: '2026-02-05' },
        { ...ratio(0.9), collectedOn: '2026-01-06' },
      ),
    ).toMatchObject({ outcome: 'fail', evidenceIds: [idOf(1)] });
  });

  it('is decided by what was recorded last of one day', () => {
    expect(
      fairness(
        { ...ratio(0.9), recordedAt: '2026-01-12T00:00:00.000Z' },
        { ...ratio(0.7), recordedAt: '2026-01-11T00:00:00.000Z' },
      ),
    ).toMatchObject({ outcome: 'pass', evidenceIds: [idOf(0)] });
  });

  it('is not decided by what another record corrects, whatever its day', () => {
    expect(
      fairness(
        { ...ratio(0.9), collectedOn: '2026-01-05' },
        { ...ratio(0.7), collectedOn: '2026-02-05' },
        { ...ratio(0.9), collectedOn: '2026-01-06', supersedes: idOf(1) },
      ),
    ).toMatchObject({ outcome: 'pass', evidenceIds: [idOf(2)] });
  });

  it('prefers evidence of this version to newer evidence of another', () => {
    expect(
      fairness({}, { modelVersion: '1.9.0', collectedOn: '2026-02-05' }),
    ).toMatchObject({ outcome: 'pass', evidenceIds: [idOf(0)] });
  });

  it('is stale where the artifact changed under the same version', () => {
    const digest = (letter: string) => `sha256:${letter.repeat(64)}`;
    const answer = findingOf('fairness', {
      facts: testFacts({ digest: digest('b') }),
      records: { evidence: [testEvidence({ modelDigest: digest('a') })] },
    });
    expect(answer).toMatchObject({
      outcome: 'stale',
      reason: '"Fairness of lending" is of another artifact of version 2.0.0.',
    });
  });

  it.each([
    [['plan'], 'pass'],
    [[], 'missing'],
  ])('takes a document that names %j as %s', (requirements, outcome) => {
    const records = {
      evidence: [testEvidence({ type: 'document', requirements })],
    };
    expect(findingOf('plan', { records })?.outcome).toBe(outcome);
  });

  it('takes evidence of any version where it belongs to the model', () => {
    const records = {
      evidence: [testEvidence({ type: 'monitoring-plan', modelVersion: '1' })],
    };
    expect(findingOf('plan', { records })?.outcome).toBe('pass');
  });
});

describe('an evidence check per use case', () => {
  const facts = testFacts({
    useCases: [{ name: 'lending' }, { name: 'collection' }],
  });
  const oversight = (...useCases: (string | undefined)[]) =>
    findingOf('oversight', {
      facts,
      records: {
        evidence: useCases.map((useCase, index) =>
          testEvidence({
            id: idOf(index),
            type: 'human-oversight-plan',
            expiresOn: index === 1 ? '2026-02-01' : undefined,
            useCase,
          }),
        ),
      },
    });

  it('is met by one record for all', () => {
    expect(oversight(undefined)).toMatchObject({
      outcome: 'pass',
      evidenceIds: [idOf(0)],
    });
  });

  it('is missing while one use case has none', () => {
    expect(oversight('lending')).toMatchObject({
      outcome: 'missing',
      reason: 'collection: Not given: Human oversight plan.',
      action: { renew: true },
    });
  });

  it('is stale where one is over', () => {
    expect(oversight('lending', 'collection')).toMatchObject({
      outcome: 'stale',
      reason:
        'collection: "Fairness of lending" of 2026-01-05 ended on 2026-02-01.',
    });
  });
});
