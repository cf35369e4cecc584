import { testFacts } from '../__fixtures__/testFacts';
import { impliedDuties } from './impliedDuties';
import { riskFloor } from './riskFloor';

describe('impliedDuties', () => {
  it.each([
    [[], []],
    [['art-50-2'], ['art-50', 'art-50-2']],
    [['art-50'], ['art-50', 'art-50-1', 'art-50-2', 'art-50-3', 'art-50-4']],
    [
      ['art-50-4', 'art-50', 'art-50-1'],
      ['art-50', 'art-50-1', 'art-50-4'],
    ],
    [['gpai-systemic'], ['gpai', 'gpai-systemic']],
    [['gpai'], ['gpai']],
  ] as const)('takes %j for %j', (stated, duties) => {
    expect(impliedDuties(stated)).toEqual(duties);
  });
});

it('holds up the tier of a use whose duty is only implied', () => {
  const floor = {
    when: { 'aiAct.duties': { $contains: 'art-50' } },
    tier: 'medium' as const,
    reason: 'People meet it.',
  };
  expect(
    riskFloor(
      { ...testFacts(), aiAct: { class: 'minimal', duties: ['art-50-1'] } },
      { floors: [floor] },
    ),
  ).toEqual(floor);
});
