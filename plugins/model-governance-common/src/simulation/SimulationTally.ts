import type { PolicySimulation, SimulatedChange } from '../api';
import type { Scorecard } from '../scorecard';
import { simulatedChangeOf } from './simulatedChangeOf';
import { TransitionCounts } from './TransitionCounts';

/**
 * Counts what a simulation changes while models go by, and keeps only those that change most: memory does not grow with
 * the models.
 *
 * @public
 */
export class SimulationTally {
  readonly #limit: number;
  readonly #status = new TransitionCounts<SimulatedChange['status']['to']>();
  readonly #tier = new TransitionCounts<SimulatedChange['tier']['to']>();
  readonly #level = new TransitionCounts<SimulatedChange['level']['to']>();
  #models = 0;
  #changed = 0;
  #scoreChange = 0;
  #items: SimulatedChange[] = [];

  /** @param limit - How many changed models are named. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Counts a model by the scorecard that it has and the one that it would have. */
  add(before: Scorecard, after: Scorecard): void {
    this.#models += 1;
    this.#scoreChange += after.score - before.score;
    const change = simulatedChangeOf(before, after);
    if (!change) {
      return;
    }
    this.#changed += 1;
    this.#status.add(change.status);
    this.#tier.add(change.tier);
    this.#level.add(change.level);
    this.#items.push(change);
    if (this.#items.length > 2 * this.#limit) {
      this.#items = this.#mostChanged();
    }
  }

  /** What was counted so far. */
  result(): Pick<
    PolicySimulation,
    'models' | 'changed' | 'transitions' | 'meanScoreChange' | 'items'
  > {
    return {
      models: this.#models,
      changed: this.#changed,
      transitions: {
        status: this.#status.list(),
        tier: this.#tier.list(),
        level: this.#level.list(),
      },
      meanScoreChange: this.#models ? this.#scoreChange / this.#models : 0,
      items: this.#mostChanged(),
    };
  }

  #mostChanged(): SimulatedChange[] {
    return [...this.#items].sort(byEffect).slice(0, this.#limit);
  }
}

function byEffect(a: SimulatedChange, b: SimulatedChange): number {
  const movesStatus = ({ status }: SimulatedChange) =>
    Number(status.from !== status.to);
  const movesScore = ({ score }: SimulatedChange) =>
    Math.abs(score.to - score.from);
  return (
    movesStatus(b) - movesStatus(a) ||
    movesScore(b) - movesScore(a) ||
    a.entityRef.localeCompare(b.entityRef, 'en-US')
  );
}
