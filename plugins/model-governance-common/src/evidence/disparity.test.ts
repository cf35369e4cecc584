import fc from 'fast-check';
import {
  disparityDifference,
  disparityRatio,
  type GroupRates,
} from './disparity';

const rate = fc.double({ min: 0, max: 1, noNaN: true });

/** Groups that all give the same metrics, as the schema demands. */
const groupsArbitrary: fc.Arbitrary<GroupRates[]> = fc
  .subarray(
    ['selectionRate', 'truePositiveRate', 'falsePositiveRate'] as const,
    { minLength: 1 },
  )
  .chain(metrics =>
    fc
      .array(fc.tuple(rate, rate, rate), { minLength: 2, maxLength: 8 })
      .map(rows =>
        rows.map((rates, row) => ({
          group: `group ${row}`,
          ...Object.fromEntries(
            metrics.map((metric, index) => [metric, rates[index]]),
          ),
        })),
      ),
  );

const shuffledArbitrary = groupsArbitrary.chain(groups =>
  fc.tuple(
    fc.constant(groups),
    fc.shuffledSubarray(groups, {
      minLength: groups.length,
      maxLength: groups.length,
    }),
  ),
);

describe('disparity', () => {
  it('is the impact ratio of the four-fifths rule', () => {
    const groups = [
      { group: 'women', selectionRate: 0.3 },
      { group: 'men', selectionRate: 0.5 },
      { group: 'others', selectionRate: 0.4 },
    ];
    expect(disparityRatio(groups)).toEqual({
      value: 0.6,
      of: 'selection rate, women against men',
    });
    expect(disparityDifference(groups)).toEqual({
      value: 0.2,
      of: 'selection rate, women against men',
    });
  });

  it('puts nobody below four fifths by floating point', () => {
    const groups = [
      { group: 'women', selectionRate: 0.32 },
      { group: 'men', selectionRate: 0.4 },
    ];
    expect(0.32 / 0.4).toBeLessThan(0.8);
    expect(disparityRatio(groups).value).toBe(0.8);
  });

  it('takes the metric in which groups are furthest apart', () => {
    const groups = [
      { group: 'a', selectionRate: 0.9, falsePositiveRate: 0.02 },
      { group: 'b', selectionRate: 0.5, falsePositiveRate: 0.1 },
    ];
    expect(disparityRatio(groups)).toEqual({
      value: 0.2,
      of: 'false positive rate, a against b',
    });
    expect(disparityDifference(groups)).toEqual({
      value: 0.4,
      of: 'selection rate, b against a',
    });
  });

  it('finds groups equal that all get nothing', () => {
    const groups = [
      { group: 'a', selectionRate: 0 },
      { group: 'b', selectionRate: 0 },
    ];
    expect(disparityRatio(groups).value).toBe(1);
    expect(disparityDifference(groups).value).toBe(0);
  });

  it('stays between 0 and 1', () => {
    fc.assert(
      fc.property(groupsArbitrary, groups => {
        for (const { value } of [
          disparityRatio(groups),
          disparityDifference(groups),
        ]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('does not depend on the order of the groups', () => {
    fc.assert(
      fc.property(shuffledArbitrary, ([groups, shuffled]) => {
        expect(disparityRatio(shuffled)).toEqual(disparityRatio(groups));
        expect(disparityDifference(shuffled)).toEqual(
          disparityDifference(groups),
        );
      }),
    );
  });

  it('is 1 and 0 exactly where all groups fare alike', () => {
    fc.assert(
      fc.property(rate, fc.integer({ min: 2, max: 5 }), (same, size) => {
        const groups = Array.from({ length: size }, (_, index) => ({
          group: `group ${index}`,
          truePositiveRate: same,
        }));
        expect(disparityRatio(groups).value).toBe(1);
        expect(disparityDifference(groups).value).toBe(0);
      }),
    );
  });
});
