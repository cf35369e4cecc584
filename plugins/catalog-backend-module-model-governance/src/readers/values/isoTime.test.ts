import { isoTime, isoTimeOfEpoch } from './isoTime';

describe('isoTime', () => {
  it.each([
    ['2024/1/31', '2024-01-31T00:00:00.000Z'],
    ['2024-01-31', '2024-01-31T00:00:00.000Z'],
    ['2024-01-31T10:00:00Z', '2024-01-31T10:00:00.000Z'],
    ['2024-01-31 10:00:00.123456+02:00', '2024-01-31T08:00:00.123Z'],
    ['2024-02-30', undefined],
    ['2024-01-31T10:00:00', undefined],
    ['2024-13-01T10:00:00Z', undefined],
    ['last spring', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('takes %j for %j', (written, time) => {
    expect(isoTime(written)).toBe(time);
  });

  it('takes no number beyond all times for a moment', () => {
    expect(isoTimeOfEpoch(0)).toBe('1970-01-01T00:00:00.000Z');
    expect(isoTimeOfEpoch(1e20)).toBeUndefined();
    expect(isoTimeOfEpoch(NaN)).toBeUndefined();
  });
});
