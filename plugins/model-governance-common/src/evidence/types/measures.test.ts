import { GOOD_PAYLOADS } from '../__fixtures__/payloads';
import type { EvidenceType } from '../EvidenceType';
import { EVIDENCE_TYPE_DEFINITIONS } from '../evidenceTypes';

function measured(type: EvidenceType, change: Record<string, unknown> = {}) {
  const { payload, measure } = EVIDENCE_TYPE_DEFINITIONS[type];
  const measures = measure(
    payload.parse({ ...GOOD_PAYLOADS[type], ...change }),
  );
  return Object.fromEntries(
    measures.map(({ name, value, of }) => [name, of ? [value, of] : value]),
  );
}

const metric = { name: 'AUC', value: 0.7, dataset: 'd', split: 'test' };
const robust = {
  perturbation: 'Noise',
  metric: 'AUC',
  baseline: 0.8,
  perturbed: 0.5,
};

describe('the measures of evidence', () => {
  it('counts metrics outside their own bound, by name and segment', () => {
    expect(
      measured('performance-evaluation', {
        metrics: [
          { ...metric, min: 0.7, max: 0.7 },
          { ...metric, min: 0.71, segment: 'under 30' },
          { ...metric, max: 0.69, segment: 'over 60' },
          { ...metric, harm: 'leakage' },
        ],
      }),
    ).toEqual({
      boundsBroken: [2, 'AUC (under 30), AUC (over 60)'],
      metricsWithBound: 3,
      metricsWithoutBound: [1, 'AUC'],
      segments: 2,
      confabulationBounds: 0,
      leakageBounds: 0,
      harmfulContentBounds: 0,
      dangerousKnowledgeBounds: 0,
      abusiveContentBounds: 0,
      stereotypeBounds: 0,
    });
  });

  it('counts the bounded metrics of each harm', () => {
    expect(measured('performance-evaluation')).toEqual({
      boundsBroken: 0,
      metricsWithBound: 8,
      metricsWithoutBound: 0,
      segments: 1,
      confabulationBounds: 1,
      leakageBounds: 1,
      harmfulContentBounds: 1,
      dangerousKnowledgeBounds: 1,
      abusiveContentBounds: 1,
      stereotypeBounds: 1,
    });
  });

  it('names at most five of what it counts', () => {
    const cases = Array.from({ length: 7 }, (_, index) => ({
      ...robust,
      name: `case ${index}`,
    }));
    expect(measured('robustness-test', { cases })).toEqual({
      casesFailed: [7, 'case 0, case 1, case 2, case 3, case 4 and 2 more'],
    });
  });

  it('rates an adversarial test by the attack that worked best', () => {
    expect(
      measured('adversarial-test', {
        attacks: [
          { name: 'Evasion', attempts: 1000, successes: 1 },
          { name: 'Injection', attempts: 10, successes: 5 },
          { name: 'Extraction', attempts: 500, successes: 0 },
        ],
      }),
    ).toEqual({
      attackSuccessRate: [0.5, 'Injection'],
      successfulAttacks: [2, 'Evasion, Injection'],
    });
  });

  it.each([
    ['low', false, 0],
    ['medium', false, 0],
    ['high', false, 1],
    ['high', true, 0],
  ])(
    'with %s risk that remains and authority consulted %s counts %s unconsulted',
    (residualRisk, authorityConsulted, unconsultedHighRisk) => {
      expect(
        measured('privacy-assessment', { residualRisk, authorityConsulted }),
      ).toEqual({ dpoConsulted: 1, unconsultedHighRisk });
    },
  );

  it('counts a rehearsal only where it took place and succeeded', () => {
    expect(measured('rollback-plan').rehearsed).toEqual([1, '2026-02-03']);
    expect(
      measured('rollback-plan', { rehearsedOn: undefined }).rehearsed,
    ).toBe(0);
    expect(
      measured('rollback-plan', { rehearsalPassed: false }).rehearsed,
    ).toEqual([0, '2026-02-03']);
  });

  it('counts no retention where no events are logged', () => {
    expect(measured('monitoring-plan')).toEqual({
      driftSignals: 1,
      dataQualitySignals: 1,
      latencySignals: 1,
      logRetentionDays: 400,
    });
    expect(
      measured('monitoring-plan', { loggedEvents: undefined }).logRetentionDays,
    ).toBe(0);
    expect(
      measured('monitoring-plan', { logRetentionDays: undefined })
        .logRetentionDays,
    ).toBe(0);
  });

  it('tells the findings of a validation that are open', () => {
    expect(
      measured('validation-report', {
        conclusion: 'not-fit',
        findings: [
          { finding: 'Leakage', severity: 'high' },
          { finding: 'Bias', severity: 'high', closed: true },
          { finding: 'Typo', severity: 'low' },
        ],
      }),
    ).toEqual({
      fitForUse: 0,
      openFindings: 2,
      openHighFindings: [1, 'Leakage'],
    });
    expect(measured('validation-report', { findings: undefined })).toEqual({
      fitForUse: 1,
      openFindings: 0,
      openHighFindings: 0,
    });
  });

  it.each([
    [
      'human-oversight-plan',
      {
        overseers: [{ who: 'Night shift', authority: 'Stop' }],
        toolLimits: undefined,
        spendingLimits: undefined,
        irreversibleActs: undefined,
      },
      {
        untrainedOverseers: [1, 'Night shift'],
        toolsLimited: 0,
        spendingLimited: 0,
        irreversibleActsHeld: 0,
      },
    ],
    [
      'human-oversight-plan',
      {},
      {
        untrainedOverseers: 0,
        toolsLimited: 1,
        spendingLimited: 1,
        irreversibleActsHeld: 1,
      },
    ],
    [
      'security-review',
      { openCritical: 1, openHigh: 2, openMedium: 3, leastPrivilege: false },
      { openCritical: 1, openHigh: 2, openMedium: 3, leastPrivilege: 0 },
    ],
    [
      'data-sheet',
      { checks: [{ check: 'Label errors', result: '9 %' }] },
      { failedChecks: [1, 'Label errors'] },
    ],
    [
      'licence-review',
      { items: [{ component: 'Llama', kind: 'model', licence: 'Llama 2' }] },
      { notPermitted: [1, 'Llama'] },
    ],
    [
      'user-notice',
      { explanationRoute: undefined, contestRoute: undefined },
      { explanationOffered: 0, contestOffered: 0 },
    ],
    ['user-notice', {}, { explanationOffered: 1, contestOffered: 1 }],
    [
      'fundamental-rights-impact-assessment',
      { authorityNotified: false },
      { authorityNotified: 0 },
    ],
    [
      'fairness-evaluation',
      {
        groups: [
          { group: 'women', size: 100, selectionRate: 0.25 },
          { group: 'men', size: 100, selectionRate: 0.5 },
        ],
      },
      {
        disparityRatio: [0.5, 'selection rate, women against men'],
        disparityDifference: [0.25, 'selection rate, women against men'],
      },
    ],
  ] as const)('of %s with %j', (type, change, expected) => {
    expect(measured(type, change)).toEqual(expected);
  });
});
