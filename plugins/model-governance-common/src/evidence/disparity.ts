/** What one group experienced, by metric; each a rate of 0 to 1. */
export interface GroupRates {
  group: string;
  selectionRate?: number | undefined;
  truePositiveRate?: number | undefined;
  falsePositiveRate?: number | undefined;
}

/** A disparity of one metric between the two groups that are furthest apart. */
export interface Disparity {
  value: number;
  of: string;
}

const METRICS = {
  selectionRate: 'selection rate',
  truePositiveRate: 'true positive rate',
  falsePositiveRate: 'false positive rate',
} as const;

/** The metrics that groups are compared by. */
export type GroupMetric = keyof typeof METRICS;

/** Names of the metrics that groups are compared by. */
export const GROUP_METRICS: readonly GroupMetric[] = [
  'selectionRate',
  'truePositiveRate',
  'falsePositiveRate',
];

/** To nine decimals: 0.32 ÷ 0.4 is four fifths, and floating point must not put it below. */
function rounded(value: number): number {
  return Number(value.toFixed(9));
}

/** The groups with the lowest and the highest rate, per metric; groups of equal rate by name, whatever their order. */
function extremes(groups: readonly GroupRates[]) {
  return GROUP_METRICS.flatMap(metric => {
    const rates = groups
      .flatMap(({ group, [metric]: rate }) =>
        rate === undefined ? [] : [{ group, rate }],
      )
      .sort((a, b) => a.rate - b.rate || (a.group < b.group ? -1 : 1));
    const [lowest] = rates;
    const highest = rates.at(-1);
    return highest && rates.length > 1
      ? [
          {
            lowest: lowest.rate,
            highest: highest.rate,
            of: `${METRICS[metric]}, ${lowest.group} against ${highest.group}`,
          },
        ]
      : [];
  });
}

/**
 * The smallest, over all metrics, of lowest rate ÷ highest rate: 1 where all groups fare alike, 0 where a group gets
 * nothing of what another gets. Where the highest rate is 0 nobody gets it, which is 1.
 *
 * For the selection rate this is the impact ratio of the four-fifths rule (29 CFR 1607.4(D): under 0.8 is taken as
 * evidence of adverse impact). True and false positive rates follow the equalised odds ratio of Fairlearn, which also
 * divides the lower by the higher; for the false positive rate that is the inverse of "so many times as often wronged",
 * so that 1 is equal there too.
 */
export function disparityRatio(groups: readonly GroupRates[]): Disparity {
  return extremes(groups)
    .map(({ lowest, highest, of }) => ({
      value: highest === 0 ? 1 : rounded(lowest / highest),
      of,
    }))
    .reduce((worst, next) => (next.value < worst.value ? next : worst));
}

/** The largest, over all metrics, of highest rate − lowest rate: 0 where all groups fare alike. */
export function disparityDifference(groups: readonly GroupRates[]): Disparity {
  return extremes(groups)
    .map(({ lowest, highest, of }) => ({
      value: rounded(highest - lowest),
      of,
    }))
    .reduce((worst, next) => (next.value > worst.value ? next : worst));
}
