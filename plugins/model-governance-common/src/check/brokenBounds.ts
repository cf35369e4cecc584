import type { Evidence } from '../records';
import type { EvidenceCheck } from './EvidenceCheck';

/** The bounds of a check that a record of evidence does not keep, in words; one on something that it does not measure is broken. */
export function brokenBounds(
  { measures }: Pick<Evidence, 'measures'>,
  { bounds = [] }: Pick<EvidenceCheck, 'bounds'>,
): string[] {
  return bounds.flatMap(({ measure, min = -Infinity, max = Infinity }) => {
    const measured = measures.filter(({ name }) => name === measure);
    if (measured.length === 0) {
      return [`it does not measure ${measure}`];
    }
    return measured
      .filter(({ value }) => !(value >= min && value <= max))
      .map(({ value, of }) => {
        const bound = value < min ? `at least ${min}` : `at most ${max}`;
        return `${measure}${
          of ? ` (${of})` : ''
        } is ${value}, must be ${bound}`;
      });
  });
}
