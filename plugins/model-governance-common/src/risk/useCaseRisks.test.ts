import fc from 'fast-check';
import { testFacts } from '../__fixtures__/testFacts';
import { testPolicy } from '../__fixtures__/testPolicy';
import {
  idOf,
  NOW,
  testAssessment,
  testConfirmation,
} from '../__fixtures__/testRecords';
import type { Act, Assessment } from '../records';
import { RISK_TIERS, type AiActClass, type RiskTier } from '../terms';
import { isSampled } from './isSampled';
import { useCaseRisks } from './useCaseRisks';

const policy = testPolicy();
const at = (day: number) => new Date(Date.UTC(2026, 0, 10 + day)).toISOString();

/** The nth assessment, made on the nth day. */
function assessment(
  day: number,
  tier: RiskTier,
  change: Partial<Assessment> = {},
): Assessment {
  const made = testAssessment();
  return {
    ...made,
    id: idOf(100 + day),
    recordedAt: at(day),
    result: { ...made.result, tier },
    ...change,
  };
}
const classed = (value: AiActClass): Partial<Assessment> => ({
  aiAct: { ...testAssessment().aiAct, class: value },
});
const decided = (
  day: number,
  role = 'risk-officer',
  decision: 'confirmed' | 'refused' = 'confirmed',
): Act =>
  testConfirmation({
    id: idOf(1000 + day * 10 + role.length),
    about: idOf(100 + day),
    role,
    decision,
    comment: 'Seen.',
  });

const noData = { answers: { ...testAssessment().answers, data: 'none' } };
const risksOf = (
  assessments: Assessment[],
  acts: Act[] = [],
  { facts = testFacts(), now = NOW, sampledShare = 0 } = {},
) => {
  const risk = { ...policy.risk, sampledShare };
  const [first] = useCaseRisks(
    facts,
    { assessments, acts },
    { ...policy, risk },
    now,
  ).useCases;
  return first;
};

describe('a result below the tier of unassessed models', () => {
  const first = assessment(0, 'medium');

  it('does not count until somebody confirms it', () => {
    expect(risksOf([first])).toMatchObject({
      tier: 'high',
      newest: first,
      valid: undefined,
      confirmation: 'awaited',
      awaitedRoles: ['risk-officer'],
    });
    expect(risksOf([first], [decided(0)])).toMatchObject({
      tier: 'medium',
      valid: first,
      confirmation: 'confirmed',
      awaitedRoles: [],
    });
  });

  it('counts for nothing once it is refused, whoever confirmed it', () => {
    expect(
      risksOf([first], [decided(0), decided(0, 'other', 'refused')]),
    ).toMatchObject({
      tier: 'high',
      valid: undefined,
      confirmation: 'refused',
    });
  });

  it.each([
    ['at that tier', 'high', {}],
    ['above it', 'critical', {}],
    ['under a floor that is not below it', 'medium', classed('high-risk')],
  ] as const)('is not asked of a result %s', (_, tier, change) => {
    expect(risksOf([assessment(0, tier, change)])).toMatchObject({
      confirmation: 'not-needed',
      valid: { id: idOf(100) },
    });
  });
});

describe('a low result', () => {
  const low = assessment(0, 'low', noData);

  it('counts at once without personal data, generative type or floor', () => {
    expect(risksOf([low])).toMatchObject({
      tier: 'low',
      confirmation: 'not-needed',
      sampled: false,
    });
  });

  it.each([
    ['with personal data', assessment(0, 'low'), testFacts()],
    ['of a generative model', low, testFacts({ modelType: 'rag' })],
    [
      'that the assessor set',
      { ...low, override: { tier: 'low' as const, justification: 'Small.' } },
      testFacts(),
    ],
  ])('waits for confirmation %s', (_, given, facts) => {
    expect(risksOf([given], [], { facts })).toMatchObject({
      tier: 'high',
      confirmation: 'awaited',
    });
  });

  it('counts meanwhile where it was drawn to be looked at, and not once it is refused', () => {
    expect(isSampled(low, 1)).toBe(true);
    const looked = (acts: Act[]) => risksOf([low], acts, { sampledShare: 1 });
    expect(looked([])).toMatchObject({
      tier: 'low',
      valid: low,
      confirmation: 'awaited',
      sampled: true,
      awaitedRoles: ['risk-officer'],
    });
    expect(looked([decided(0)])).toMatchObject({ confirmation: 'confirmed' });
    expect(looked([decided(0, 'risk-officer', 'refused')])).toMatchObject({
      tier: 'high',
      valid: undefined,
      confirmation: 'refused',
    });
  });
});

describe('a result below what counted before', () => {
  const low = assessment(1, 'low', noData);

  it('waits for confirmation, whatever its tier', () => {
    expect(
      risksOf([assessment(0, 'critical'), assessment(1, 'high')]),
    ).toMatchObject({ tier: 'critical', confirmation: 'awaited' });
    expect(risksOf([assessment(0, 'medium'), low], [decided(0)])).toMatchObject(
      { tier: 'medium', confirmation: 'awaited' },
    );
  });

  it('is looked at again where the one before it was refused or still waits to be looked at', () => {
    const first = assessment(0, 'low', noData);
    const refused = risksOf(
      [first, low],
      [decided(0, 'risk-officer', 'refused')],
    );
    expect(refused).toMatchObject({ tier: 'high', confirmation: 'awaited' });
    expect(
      risksOf(
        [first, low],
        [decided(0, 'risk-officer', 'refused'), decided(1)],
      ),
    ).toMatchObject({ tier: 'low', confirmation: 'confirmed' });
  });
});

describe('a later assessment that waits', () => {
  it('leaves the one before it in force, where it asks for no more', () => {
    const before = assessment(0, 'medium');
    const renewed = assessment(1, 'medium');
    expect(risksOf([before, renewed], [decided(0)])).toMatchObject({
      tier: 'medium',
      valid: before,
      newest: renewed,
      confirmation: 'awaited',
    });
    expect(risksOf([before, renewed], [decided(0), decided(1)]).valid).toBe(
      renewed,
    );
  });

  it('has the use judged as unassessed where it asks for more, or is refused', () => {
    const low = assessment(0, 'low', noData);
    expect(risksOf([low, assessment(1, 'medium')])).toMatchObject({
      tier: 'high',
      valid: undefined,
    });
    expect(
      risksOf(
        [assessment(0, 'medium'), assessment(1, 'medium')],
        [decided(0), decided(1, 'risk-officer', 'refused')],
      ),
    ).toMatchObject({ tier: 'high', valid: undefined });
  });

  it('never lowers the tier, and time does not either', () => {
    const critical = assessment(0, 'critical');
    expect(risksOf([critical, assessment(1, 'medium')])).toMatchObject({
      tier: 'critical',
      valid: critical,
    });
    expect(
      risksOf([critical], [], { now: new Date('2030-01-01T00:00:00.000Z') }),
    ).toMatchObject({ tier: 'critical', valid: undefined });
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            tier: fc.constantFrom(...RISK_TIERS),
            confirmed: fc.boolean(),
          }),
          { maxLength: 4 },
        ),
        fc.constantFrom('low' as const, 'medium' as const),
        (history, tier) => {
          const given = history.map((each, day) => assessment(day, each.tier));
          const acts = history.flatMap(({ confirmed }, day) =>
            confirmed ? [decided(day)] : [],
          );
          const last = assessment(given.length, tier);
          const before = RISK_TIERS.indexOf(risksOf(given, acts).tier);
          const after = RISK_TIERS.indexOf(
            risksOf([...given, last], acts).tier,
          );
          expect(after).toBeGreaterThanOrEqual(before);
        },
      ),
    );
  });
});

describe('a prohibition', () => {
  const prohibited = assessment(0, 'critical', classed('prohibited'));
  const lifting = assessment(1, 'high');

  it('acts at once, and does not run out', () => {
    const now = new Date('2030-01-01T00:00:00.000Z');
    expect(risksOf([prohibited])).toMatchObject({
      confirmation: 'not-needed',
      prohibition: prohibited,
    });
    expect(risksOf([prohibited], [], { now })).toMatchObject({
      valid: undefined,
      prohibition: prohibited,
    });
  });

  it('is lifted only when every role that may lift it confirms another assessment', () => {
    const given = [prohibited, lifting];
    expect(risksOf(given)).toMatchObject({
      prohibition: prohibited,
      valid: prohibited,
      newest: lifting,
      confirmation: 'awaited',
      awaitedRoles: ['legal', 'risk-officer'],
    });
    expect(risksOf(given, [decided(1)])).toMatchObject({
      prohibition: prohibited,
      awaitedRoles: ['legal'],
    });
    expect(risksOf(given, [decided(1), decided(1, 'legal')])).toMatchObject({
      prohibition: undefined,
      valid: lifting,
      confirmation: 'confirmed',
    });
  });

  it('stays where somebody refuses, and where no role may lift it', () => {
    expect(
      risksOf(
        [prohibited, lifting],
        [decided(1), decided(1, 'legal', 'refused')],
      ),
    ).toMatchObject({ prohibition: prohibited, confirmation: 'refused' });
    const [stays] = useCaseRisks(
      testFacts(),
      { assessments: [prohibited, lifting], acts: [decided(1)] },
      { ...policy, signOffs: [] },
      NOW,
    ).useCases;
    expect(stays.prohibition).toBe(prohibited);
  });
});
