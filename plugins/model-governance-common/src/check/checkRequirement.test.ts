import { findingOf } from '../__fixtures__/findingOf';
import { testFacts } from '../__fixtures__/testFacts';
import { REGISTRY } from '../__fixtures__/testRegistry';
import { PACK_HEAD, testPolicy } from '../__fixtures__/testPolicy';
import { testEvidence } from '../__fixtures__/testRecords';

describe('every requirement', () => {
  it('is upcoming before the day on which it comes into force', () => {
    expect(findingOf('metrics')).toMatchObject({
      outcome: 'upcoming',
      reason: 'Comes into force on 2027-01-01.',
      changesAt: '2027-01-01T00:00:00.000Z',
    });
  });

  it.each([
    ['metrics', 'No observation of a live metric is recorded.'],
    ['incidents', 'Whether an incident is open is not recorded.'],
  ])('is missing, never passed, where nothing records %s', (id, reason) => {
    const now = new Date('2027-01-01T00:00:00Z');
    expect(findingOf(id, { now })).toMatchObject({
      outcome: 'missing',
      reason,
    });
  });

  const noPersons = testFacts({
    useCases: [{ name: 'lending', affectedPersons: [] }],
  });

  it.each([
    ['{ affectsPersons: true }', 'affects natural persons: no'],
    ['{ risk.tier: low, live: true }', 'risk tier in force: high'],
    ['{ model.license: MIT }', 'licence of the model: not stated'],
    [
      '{ $not: { live: true } }',
      'in production, by its lifecycle, or run by a server: yes',
    ],
    [
      '{ $any: [{ agentic: true }, { generative: true }] }',
      'an agent: no; a generative model: no',
    ],
    [
      '{ $all: [{ live: true }, { $not: { $any: [{ agentic: true }, { live: true }] } }] }',
      'in production, by its lifecycle, or run by a server: yes',
    ],
    [
      '{ aiAct.duties: { $contains: gpai } }',
      'further duties under the EU AI Act: none',
    ],
    [
      '{ assumed: { $contains: live } }',
      'facts that nothing states: personalData, inEu',
    ],
    [
      '{ useCases: { $contains: { regions: { $exists: true } } } }',
      'list of use cases: others',
    ],
    [
      '{ registry.sources: { $contains: { id: mlflow/prod } } }',
      'registries and documents that know the model: not stated',
    ],
  ])('is not asked where %s fails, and says why', (condition, why) => {
    const asked = testPolicy(
      `${PACK_HEAD}requirements: [{ id: plan, appliesWhen: ${condition} }]`,
    );
    expect(findingOf('plan', { facts: noPersons }, asked)).toMatchObject({
      outcome: 'not-applicable',
      reason: `Not asked: ${why}.`,
    });
  });

  it.each([
    ['{ registry: { $exists: true } }', true],
    ['{ registry.sources: { $contains: { id: mlflow/prod } } }', true],
    ['{ registry.sources: { $contains: { id: mlflow/test } } }', false],
    [
      '{ registry.versions: { $contains: { version: 2.0.0, createdBy: builder } } }',
      true,
    ],
    ['{ registry.deployments: { $contains: { environment: a/b } } }', false],
  ])('may be asked by what registries know: %s', (condition, isAsked) => {
    const asked = testPolicy(
      `${PACK_HEAD}requirements: [{ id: plan, appliesWhen: ${condition} }]`,
    );
    const facts = { ...noPersons, registry: REGISTRY };
    expect(findingOf('plan', { facts }, asked)?.outcome).toBe(
      isAsked ? 'missing' : 'not-applicable',
    );
  });

  it('names the assumed facts by which it is asked', () => {
    expect(findingOf('fairness')?.assumed).toEqual([]);
    expect(
      findingOf('fairness', { facts: testFacts({ useCases: [] }) })?.assumed,
    ).toEqual(['affectsPersons']);
  });

  it('is an error where its check throws', () => {
    const records = {
      evidence: [testEvidence({ collectedOn: 'one day' })],
    };
    expect(findingOf('fairness', { records })).toMatchObject({
      outcome: 'error',
      reason: expect.stringContaining('could not be carried out: RangeError'),
    });
  });
});
