import { evaluate } from '../evaluate';
import type { ModelFacts } from '../facts';
import type { Policy } from '../policy';
import type { ModelRecords } from '../records';
import type { Finding } from '../scorecard';
import { testFacts } from './testFacts';
import { testPolicy } from './testPolicy';
import { NO_RECORDS, NOW } from './testRecords';

/** The finding of one requirement, by the way that every caller takes. */
export function findingOf(
  id: string,
  given: {
    facts?: ModelFacts;
    records?: Partial<ModelRecords>;
    now?: Date;
    roleHolders?: Record<string, number>;
  } = {},
  policy: Policy = testPolicy(),
): Finding | undefined {
  const { findings } = evaluate({
    facts: given.facts ?? testFacts(),
    records: { ...NO_RECORDS, ...given.records },
    policy,
    now: given.now ?? NOW,
    roleHolders: given.roleHolders,
  });
  return findings.find(({ requirementId }) => requirementId === id);
}
