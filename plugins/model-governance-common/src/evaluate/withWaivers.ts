import type { Finding, WaiverState } from '../scorecard';
import { endOfDay, isOpenOutcome } from '../terms';

/** Findings in which a granted waiver lifts the block of an open one; the outcome that it covers is kept. */
export function withWaivers(
  findings: readonly Finding[],
  waivers: readonly WaiverState[],
): Finding[] {
  return findings.map(finding => {
    const waiver = waivers.find(
      ({ requirementId, state }) =>
        state === 'granted' && requirementId === finding.requirementId,
    );
    if (!waiver || !isOpenOutcome(finding.outcome)) {
      return finding;
    }
    const { id, expiresOn } = waiver;
    const ends = [finding.changesAt, endOfDay(expiresOn)];
    return {
      ...finding,
      outcome: 'waived',
      reason: `Waived until ${expiresOn}. ${finding.reason}`,
      waiver: { id, expiresOn, underlying: finding.outcome },
      changesAt: ends.filter(end => end !== undefined).sort()[0],
    };
  });
}
