import { isSampled } from './isSampled';

const assessments = Array.from({ length: 2000 }, (_, index) => ({
  id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  recordedAt: new Date(index * 1000).toISOString(),
}));
const drawn = (share: number) =>
  assessments.filter(each => isSampled(each, share));

describe('isSampled', () => {
  it('draws about the share that is asked for, the same every time', () => {
    expect(drawn(0.1).length).toBeGreaterThan(150);
    expect(drawn(0.1).length).toBeLessThan(250);
    expect(drawn(0.1)).toEqual(drawn(0.1));
  });

  it('draws nobody at 0 and everybody at 1', () => {
    expect(drawn(0)).toEqual([]);
    expect(drawn(1)).toEqual(assessments);
  });

  it('draws of a greater share everybody whom a lesser one drew', () => {
    expect(drawn(0.3)).toEqual(expect.arrayContaining(drawn(0.1)));
  });
});
