import { findingOf } from '../__fixtures__/findingOf';
import { DATASET, testFacts } from '../__fixtures__/testFacts';
import type { DependencyFacts } from '../facts';
import { baselinePolicy } from '../policy/__fixtures__/baselinePolicy';
import { datasetCheck } from './datasetCheck';

const policy = baselinePolicy();
const NOW = new Date('2026-03-01T00:00:00Z');

const COMPLETE: DependencyFacts = {
  ...DATASET,
  owner: 'group:default/owners',
  classification: 'confidential',
  personalData: 'yes',
  lawfulBasis: 'contract',
  retention: 'P2Y',
  access: 'by request',
  license: 'internal',
  origin: 'the shop',
};

function outcomesOf(dataset: DependencyFacts) {
  return Object.fromEntries(
    datasetCheck(dataset, policy, NOW).map(answer => [
      answer.requirementId,
      answer.outcome,
    ]),
  );
}

describe('datasetCheck', () => {
  it('answers every requirement on datasets, and no other', () => {
    expect(outcomesOf(COMPLETE)).toEqual({
      'datasets-permitted': 'pass',
      'datasets-described': 'pass',
      'datasets-sourced': 'pass',
    });
  });

  it('names what nothing states, with the question and the help of the policy', () => {
    const { license: _license, ...dataset } = COMPLETE;
    const answer = datasetCheck(dataset, policy, NOW).find(
      ({ requirementId }) => requirementId === 'datasets-sourced',
    );
    expect(answer).toMatchObject({
      outcome: 'missing',
      unstated: ['license'],
      question: expect.stringContaining('licence'),
      remediation: expect.stringContaining('modelgov.io/license'),
    });
  });

  it.each<[string, Partial<DependencyFacts>, string]>([
    ['neither basis nor consent', { lawfulBasis: undefined }, 'missing'],
    [
      'consent for a basis',
      { lawfulBasis: undefined, consent: 'form 12' },
      'pass',
    ],
    [
      'no personal data, which needs no basis',
      { lawfulBasis: undefined, personalData: 'no' },
      'pass',
    ],
  ])('judges the permission with %s', (_, change, outcome) => {
    expect(outcomesOf({ ...COMPLETE, ...change })).toMatchObject({
      'datasets-permitted': outcome,
    });
  });

  it.each<[string, DependencyFacts]>([
    ['states everything', COMPLETE],
    ['states nothing', DATASET],
    ['has no owner', { ...COMPLETE, owner: undefined }],
  ])('agrees with the model that uses one that %s', (_, dataset) => {
    const facts = testFacts({}, [dataset]);
    for (const { requirementId, outcome } of datasetCheck(
      dataset,
      policy,
      NOW,
    )) {
      expect(findingOf(requirementId, { facts }, policy)?.outcome).toBe(
        outcome,
      );
    }
  });

  it('says that a condition is not met where something else is stated', () => {
    const [first] = policy.requirements.filter(({ check }) =>
      Boolean('dependencies' in check && check.dependencies.kind === 'dataset'),
    );
    const strict = {
      requirements: [
        {
          ...first,
          check: {
            dependencies: {
              kind: 'dataset' as const,
              expect: { license: 'CC-BY-4.0' },
              otherwise: 'Not open:',
            },
          },
        },
      ],
    };
    expect(datasetCheck(COMPLETE, strict, NOW)).toMatchObject([
      { outcome: 'fail', unstated: [] },
    ]);
  });

  it('is upcoming before its day, unless it is met already', () => {
    const later = {
      requirements: policy.requirements.map(each => ({
        ...each,
        effectiveFrom: '2026-06-01',
      })),
    };
    const outcomes = (dataset: DependencyFacts) =>
      datasetCheck(dataset, later, NOW).map(({ outcome }) => outcome);
    expect(outcomes(COMPLETE)).toEqual(['pass', 'pass', 'pass']);
    expect(outcomes({ ...COMPLETE, origin: undefined })).toEqual([
      'pass',
      'pass',
      'upcoming',
    ]);
  });
});
