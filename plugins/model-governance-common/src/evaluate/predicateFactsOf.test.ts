import { testFacts } from '../__fixtures__/testFacts';
import { testPolicy } from '../__fixtures__/testPolicy';
import {
  idOf,
  NO_RECORDS,
  NOW,
  testAssessment,
  testConfirmation,
} from '../__fixtures__/testRecords';
import { predicateFactsOf } from './predicateFactsOf';

const policy = testPolicy();
const twoUses = testFacts({
  useCases: [
    { name: 'lending', affectedPersons: [], regions: ['US'] },
    { name: 'collection', affectedPersons: [], regions: ['US'] },
  ],
});
const factsWith = (...assessments: Parameters<typeof testAssessment>[0][]) =>
  predicateFactsOf({
    facts: twoUses,
    records: {
      ...NO_RECORDS,
      assessments: assessments.map((each, index) =>
        testAssessment({ id: idOf(index), ...each }),
      ),
      acts: assessments.map((_, index) =>
        testConfirmation({ about: idOf(index) }),
      ),
    },
    policy,
    now: NOW,
  });
const tier = (value: 'low' | 'medium' | 'high' | 'critical') => ({
  result: { ...testAssessment().result, tier: value },
});
const noData = { answers: { ...testAssessment().answers, data: 'none' } };
const classed = (value: 'minimal' | 'high-risk' | 'transparency') => ({
  aiAct: { ...testAssessment().aiAct, class: value },
});

describe('the tier in force', () => {
  it('is the highest of the use cases', () => {
    expect(
      factsWith(tier('medium'), { ...tier('critical'), useCase: 'collection' })
        .risk,
    ).toEqual({ tier: 'critical', assessed: true });
  });

  it.each([
    ['low' as const, 'high'],
    ['critical' as const, 'critical'],
  ])('while one is not assessed, one of tier %s, is %s', (value, expected) => {
    expect(factsWith(tier(value)).risk).toEqual({
      tier: expected,
      assessed: false,
    });
  });

  it('is never under a floor, though the assessment once was', () => {
    expect(
      factsWith(
        { ...tier('low'), ...noData },
        { ...tier('low'), ...noData, useCase: 'collection' },
      ).risk.tier,
    ).toBe('low');
    expect(
      factsWith(
        { ...tier('low'), ...noData },
        { ...tier('low'), useCase: 'collection' },
      ).risk.tier,
    ).toBe('medium');
  });

  it('is raised by the class of its own use case, and the gravest is shown', () => {
    expect(
      factsWith(
        { ...tier('medium'), ...classed('transparency') },
        { ...tier('medium'), ...classed('high-risk'), useCase: 'collection' },
      ),
    ).toMatchObject({
      risk: { tier: 'high' },
      aiAct: {
        class: 'high-risk',
        duties: [],
        roles: ['deployer'],
        annexPoints: [],
      },
    });
  });

  it('ignores assessments of use cases that are no longer declared', () => {
    expect(
      factsWith(tier('low'), { ...tier('critical'), useCase: 'gone' }).risk
        .tier,
    ).toBe('high');
  });
});

describe('what is known of the AI Act', () => {
  const aiAct = (change: object) => ({
    aiAct: { ...testAssessment().aiAct, ...change },
  });

  it('gathers roles that are declared and roles that were determined', () => {
    const facts = predicateFactsOf({
      facts: testFacts({
        useCases: [{ name: 'lending', roles: ['provider'] }],
      }),
      records: {
        ...NO_RECORDS,
        assessments: [testAssessment(aiAct({ roles: ['deployer'] }))],
        acts: [testConfirmation()],
      },
      policy,
      now: NOW,
    });
    expect(facts.aiAct.roles).toEqual(['deployer', 'provider']);
  });

  it('gathers the points of Annex III and the duties of all uses, with what they imply', () => {
    expect(
      factsWith(aiAct({ annexPoints: ['5(c)', '5(b)'] }), {
        ...aiAct({ annexPoints: ['5(b)'], duties: ['art-50-1'] }),
        useCase: 'collection',
      }).aiAct,
    ).toMatchObject({
      annexPoints: ['5(b)', '5(c)'],
      duties: ['art-50', 'art-50-1'],
    });
  });
});

describe('what answers say of the model', () => {
  const settled = (...data: string[]) => {
    const { personalData, assumed } = factsWith(
      ...data.map((value, index) => ({
        useCase: ['lending', 'collection'][index],
        answers: { ...testAssessment().answers, data: value },
      })),
    );
    return [personalData, assumed.includes('personalData')];
  };

  it.each([
    [['none', 'none'], false, false],
    [['none', 'some'], true, false],
    [['none', 'unknown'], true, true],
    [['some'], true, false],
    [['none'], true, true],
    [[], true, true],
  ])('%j: personal data %s, assumed %s', (data, value, assumed) => {
    expect(settled(...data)).toEqual([value, assumed]);
  });
});
