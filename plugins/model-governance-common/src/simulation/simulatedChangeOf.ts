import type { SimulatedChange } from '../api';
import type { Scorecard } from '../scorecard';
import { isOpenOutcome } from '../terms';

/** How one scorecard differs from another of the same model; `undefined` where nothing that is looked at does. */
export function simulatedChangeOf(
  before: Scorecard,
  after: Scorecard,
): SimulatedChange | undefined {
  const open = openIn(before);
  const wouldBeOpen = openIn(after);
  const change: SimulatedChange = {
    entityRef: after.entityRef,
    title: after.title,
    score: { from: before.score, to: after.score },
    status: { from: before.status, to: after.status },
    tier: { from: before.tier, to: after.tier },
    level: { from: before.level ?? null, to: after.level ?? null },
    opens: wouldBeOpen.filter(id => !open.includes(id)),
    closes: open.filter(id => !wouldBeOpen.includes(id)),
    reason: after.statusReason,
  };
  const { score, status, tier, level, opens, closes } = change;
  const isSame =
    [score, status, tier, level].every(({ from, to }) => from === to) &&
    opens.length + closes.length === 0;
  return isSame ? undefined : change;
}

function openIn({ findings }: Scorecard): string[] {
  return findings
    .filter(({ outcome }) => isOpenOutcome(outcome))
    .map(({ requirementId }) => requirementId);
}
