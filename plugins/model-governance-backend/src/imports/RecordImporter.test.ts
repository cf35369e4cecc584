import { randomUUID } from 'node:crypto';
import type { ImportedRecord } from '@modelgov/backstage-plugin-model-governance-node';
import type { Knex } from 'knex';
import { modelEntity, PEOPLE } from '../__testUtils__/entities';
import { createGovernance } from '../__testUtils__/governance';
import {
  approval,
  assessment,
  fairnessEvaluation,
} from '../__testUtils__/submissions';
import { createTestDatabases } from '../__testUtils__/testDatabases';

jest.setTimeout(60_000);

const databases = createTestDatabases();
const entityRef = 'resource:default/a';

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
const by = (person: string, days: number) => ({
  entityRef,
  recordedBy: `user:default/${person}`,
  recordedAt: daysAgo(days),
});

const assessed = (changes: object = {}, days = 30): ImportedRecord => ({
  kind: 'assessment',
  ...by('owner', days),
  content: assessment(changes),
});
const evident = (): ImportedRecord => ({
  kind: 'evidence',
  ...by('owner', 20),
  content: fairnessEvaluation({
    collectedOn: daysAgo(21).toISOString().slice(0, 10),
  }),
});
const signed = (
  changes: Parameters<typeof approval>[1] = {},
  days = 10,
): ImportedRecord => {
  const { subjectDigest: _seen, ...content } = approval('', changes);
  return { kind: 'sign-off', ...by('validator', days), content };
};

/** A class as older systems tell it, without answers. */
const prohibited = {
  aiAct: {
    class: 'prohibited',
    roles: ['provider'],
    duties: [],
    rationale: 'It manipulates people.',
  },
};

describe.each(databases.eachSupportedId())('import on %s', id => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(id);
  });

  const imported = async (...records: ImportedRecord[]) => {
    const { catalog, find, logger, maintain } = await createGovernance({
      knex,
      recordSources: [
        {
          name: 'an older system',
          async *read() {
            yield* records;
          },
        },
      ],
    });
    catalog.setEntities([...PEOPLE, modelEntity('a')]);
    await maintain();
    return {
      refusals: logger.error.mock.calls.map(([message]) => message),
      stored: await knex('ledger_entries')
        .whereNotNull('record_id')
        .orderBy('sequence')
        .pluck('record_id'),
      scorecard: await find('a'),
    };
  };
  const idsOf = (...records: ImportedRecord[]) =>
    records.map(({ content }) => content.id);

  it('refuses what somebody did for another, since nothing shows that they were to', async () => {
    const [first, second] = [assessed(), evident()];
    const { refusals, stored } = await imported(
      first,
      second,
      signed({ onBehalfOf: 'user:default/second-validator' }),
    );
    expect(refusals).toEqual([
      expect.stringMatching(/is refused: .*content\.onBehalfOf: /),
    ]);
    expect(stored).toEqual(idsOf(first, second));
  });

  it('refuses kinds of acts that only people of today do', async () => {
    const first = assessed();
    const lift = {
      kind: 'suspension-lift',
      ...by('validator', 5),
      about: randomUUID(),
      content: {
        id: randomUUID(),
        role: 'model-validator',
        comment: 'Start again.',
      },
    };
    const { refusals, stored } = await imported(
      first,
      Object.assign(assessed(), lift),
    );
    expect(refusals).toEqual([
      expect.stringMatching(/is refused: .*kind: "suspension-lift"/),
    ]);
    expect(stored).toEqual(idsOf(first));
  });

  it('lets nobody lift a prohibition who does not hold the role now', async () => {
    const before = assessed(prohibited, 30);
    const after = assessed({}, 20);
    const { refusals, stored, scorecard } = await imported(before, after, {
      kind: 'assessment-confirmation',
      ...by('other', 10),
      about: after.content.id,
      content: {
        id: randomUUID(),
        role: 'risk-officer',
        decision: 'confirmed',
      },
    });
    expect(refusals).toEqual([
      expect.stringMatching(/is refused: .*other cannot act as Risk officer/),
    ]);
    expect(stored).toEqual(idsOf(before, after));
    expect(scorecard).toMatchObject({ status: 'blocked' });
  });

  it('refuses the approval of a prohibited use', async () => {
    const before = assessed(prohibited);
    const { refusals, stored } = await imported(before, signed());
    expect(refusals).toEqual([
      expect.stringMatching(/is refused: .*cannot be "approved": Prohibited/),
    ]);
    expect(stored).toEqual(idsOf(before));
  });

  it('refuses a signature that is there already', async () => {
    const records = [assessed({}, 300), evident(), signed({}, 9)];
    const { refusals, stored } = await imported(...records, signed({}, 8));
    expect(refusals).toEqual([
      expect.stringMatching(/is refused: .*has signed this as model-validator/),
    ]);
    expect(stored).toEqual(idsOf(...records));
  });
});
