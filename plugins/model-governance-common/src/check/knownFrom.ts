import { z } from 'zod';
import { namesOf } from '../evidence/namesOf';
import type { Evidence } from '../records';
import { nameOfEvidence } from './nameOfEvidence';

const metricsSchema = z.object({
  metrics: z.array(z.object({ name: z.string(), value: z.number() })),
});

/** How many digits of a figure a reason shows. */
const DIGITS = 4;

/** What a registry or a document knows, and what is still missing, in a sentence. */
export function knownFrom(record: Evidence, lacks: readonly string[]): string {
  const { source, sourceId = source } = record;
  const { data } = metricsSchema.safeParse(record.payload);
  const figures = data?.metrics.map(
    ({ name, value }) => `${name} ${Number(value.toPrecision(DIGITS))}`,
  );
  const isUnbounded = record.measures.some(
    ({ name, value }) => name === 'metricsWithBound' && value === 0,
  );
  /** That nothing is bounded says it once for all counts of bounds. */
  const others = isUnbounded
    ? lacks.filter(lack => !/^\w*(Bounds|WithBound) is 0\b/.test(lack))
    : lacks;
  return `Known from ${sourceId}: ${[
    namesOf(figures ?? []) ?? nameOfEvidence(record),
    ...(others.length < lacks.length ? ['no metric has a bound'] : []),
    ...others,
  ].join('; ')}.`;
}
