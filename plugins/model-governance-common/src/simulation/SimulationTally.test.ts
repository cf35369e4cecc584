import fc from 'fast-check';
import { testFacts } from '../__fixtures__/testFacts';
import { testPolicy } from '../__fixtures__/testPolicy';
import { NO_RECORDS, NOW } from '../__fixtures__/testRecords';
import { evaluate } from '../evaluate';
import type { Scorecard } from '../scorecard';
import { GOVERNANCE_STATUSES, RISK_TIERS } from '../terms';
import { SimulationTally } from './SimulationTally';

const card = evaluate({
  facts: testFacts(),
  records: NO_RECORDS,
  policy: testPolicy(),
  now: NOW,
});

/** A scorecard whose only requirements are those that are open, all others being met. */
function scorecard(change: Partial<Scorecard>, open: string[] = []): Scorecard {
  return {
    ...card,
    level: undefined,
    ...change,
    findings: card.findings.map(finding => ({
      ...finding,
      outcome: open.includes(finding.requirementId) ? 'missing' : 'pass',
    })),
  };
}

const anyScorecard = fc
  .record({
    entityRef: fc.stringMatching(/^resource:default\/[a-z]{1,4}$/),
    score: fc.integer({ min: 0, max: 100 }),
    status: fc.constantFrom(...GOVERNANCE_STATUSES),
    tier: fc.constantFrom(...RISK_TIERS),
    level: fc.constantFrom(undefined, 'bronze', 'gold'),
  })
  .map(change => scorecard(change));

describe('SimulationTally', () => {
  it('says of every model what would change, and why', () => {
    const tally = new SimulationTally(10);
    tally.add(
      scorecard({ score: 80, status: 'approved', level: 'gold' }, ['plan']),
      scorecard(
        {
          score: 60,
          status: 'draft',
          statusReason: 'Assessed; waits for Fairness.',
        },
        ['fairness'],
      ),
    );
    expect(tally.result()).toEqual({
      models: 1,
      changed: 1,
      meanScoreChange: -20,
      transitions: {
        status: [{ from: 'approved', to: 'draft', models: 1 }],
        tier: [],
        level: [{ from: 'gold', to: null, models: 1 }],
      },
      items: [
        {
          entityRef: card.entityRef,
          title: card.title,
          score: { from: 80, to: 60 },
          status: { from: 'approved', to: 'draft' },
          tier: { from: card.tier, to: card.tier },
          level: { from: 'gold', to: null },
          opens: ['fairness'],
          closes: ['plan'],
          reason: 'Assessed; waits for Fairness.',
        },
      ],
    });
  });

  it('counts what stays and does not name it', () => {
    const tally = new SimulationTally(10);
    tally.add(card, card);
    expect(tally.result()).toMatchObject({
      models: 1,
      changed: 0,
      meanScoreChange: 0,
      items: [],
    });
  });

  it('has no mean where there are no models', () => {
    expect(new SimulationTally(10).result().meanScoreChange).toBe(0);
  });

  it('names first whose status would change, then who gains or loses most', () => {
    const tally = new SimulationTally(3);
    for (const [name, score, status] of [
      ['a', 49, 'draft'],
      ['b', 10, 'draft'],
      ['c', 50, 'approved'],
      ['d', 60, 'draft'],
    ] as const) {
      tally.add(
        scorecard({ entityRef: name, score: 50, status: 'draft' }),
        scorecard({ entityRef: name, score, status }),
      );
    }
    expect(tally.result().items.map(({ entityRef }) => entityRef)).toEqual([
      'c',
      'b',
      'd',
    ]);
  });

  it('names the same whatever the order, and counts as one who remembers all', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(anyScorecard, anyScorecard), {
          selector: ([{ entityRef }]) => entityRef,
          maxLength: 30,
        }),
        fc.nat(6),
        (pairs, limit) => {
          const resultOf = (given: typeof pairs, most: number) => {
            const tally = new SimulationTally(most);
            for (const [before, after] of given) {
              tally.add(before, { ...after, entityRef: before.entityRef });
            }
            return tally.result();
          };
          const all = resultOf(pairs, pairs.length);
          const few = resultOf([...pairs].reverse(), limit);
          expect(few.items).toEqual(all.items.slice(0, limit));
          expect(few.models).toBe(pairs.length);
          expect(few.changed).toBe(all.items.length);
          const moved = all.items.filter(
            ({ status }) => status.from !== status.to,
          );
          expect(
            few.transitions.status.reduce((sum, { models }) => sum + models, 0),
          ).toBe(moved.length);
        },
      ),
    );
  });
});
