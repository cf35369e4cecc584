import { findingOf } from '../__fixtures__/findingOf';
import { testFacts } from '../__fixtures__/testFacts';
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
    ['{ affectsPersons: true }', '`affectsPersons` is false'],
    ['{ risk.tier: low, live: true }', '`risk.tier` is high'],
    ['{ model.license: MIT }', '`model.license` is not stated'],
    ['{ $not: { live: true } }', '`live` is true'],
    [
      '{ $any: [{ agentic: true }, { generative: true }] }',
      '`agentic` is false and `generative` is false',
    ],
    [
      '{ $all: [{ live: true }, { $not: { $any: [{ agentic: true }, { live: true }] } }] }',
      '`live` is true',
    ],
    ['{ aiAct.duties: { $contains: gpai } }', '`aiAct.duties` is empty'],
    ['{ assumed: { $contains: live } }', '`assumed` is personalData, inEu'],
    [
      '{ useCases: { $contains: { regions: { $exists: true } } } }',
      '`useCases` is another',
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
