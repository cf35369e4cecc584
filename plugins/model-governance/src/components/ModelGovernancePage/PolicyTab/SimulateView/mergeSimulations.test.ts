import type { PolicySimulation } from '@modelgov/backstage-plugin-model-governance-common';
import { mergeSimulations } from './mergeSimulations';

const simulation = (patch: Partial<PolicySimulation>): PolicySimulation => ({
  policy: { version: 'baseline@1.1.0', digest: 'sha256:00' },
  at: '2026-03-31T00:00:00.000Z',
  models: 0,
  changed: 0,
  transitions: { status: [], tier: [], level: [] },
  meanScoreChange: 0,
  items: [],
  ...patch,
});

describe('mergeSimulations', () => {
  it('adds what both counted, and weighs the means by the models', () => {
    const merged = mergeSimulations(
      simulation({
        models: 300,
        changed: 3,
        meanScoreChange: -4,
        nextCursor: 'more',
        transitions: {
          status: [{ from: 'approved', to: 'draft', models: 2 }],
          tier: [{ from: 'low', to: 'high', models: 1 }],
          level: [],
        },
      }),
      simulation({
        models: 100,
        changed: 2,
        meanScoreChange: 8,
        transitions: {
          status: [
            { from: 'approved', to: 'draft', models: 1 },
            { from: 'draft', to: 'approved', models: 1 },
          ],
          tier: [],
          level: [{ from: null, to: 'gold', models: 1 }],
        },
      }),
    );
    expect(merged).toEqual(
      simulation({
        models: 400,
        changed: 5,
        meanScoreChange: -1,
        transitions: {
          status: [
            { from: 'approved', to: 'draft', models: 3 },
            { from: 'draft', to: 'approved', models: 1 },
          ],
          tier: [{ from: 'low', to: 'high', models: 1 }],
          level: [{ from: null, to: 'gold', models: 1 }],
        },
      }),
    );
  });

  it('has no mean where there are no models', () => {
    expect(
      mergeSimulations(simulation({}), simulation({})).meanScoreChange,
    ).toBe(0);
  });
});
