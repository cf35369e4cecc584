import { baselinePolicy } from '../../__testUtils__';
import { lastWaiverDay } from './lastWaiverDay';

describe('lastWaiverDay', () => {
  it.each([
    ['high', '2026-03-31T12:00:00Z', '2026-06-29'],
    ['critical', '2026-03-31T23:59:00Z', '2026-04-30'],
  ] as const)('of tier %s at %s is %s', (tier, now, day) => {
    expect(lastWaiverDay(baselinePolicy.waivers, tier, new Date(now))).toBe(
      day,
    );
  });
});
