import { digestOf } from '../digest';
import type { ModelRecords, SignOff } from '../records';
import { dueReassessments, matrixTier } from '../risk';
import type { Scorecard, Standing } from '../scorecard';
import {
  addDuration,
  GOVERNANCE_STATUSES,
  isOpenOutcome,
  outcomeSchema,
  SIGNED_GATE,
} from '../terms';
import {
  markdownSection,
  type MarkdownTable,
} from './__fixtures__/markdownSection';
import {
  answersOf,
  assessmentOf,
  at,
  codesOf,
  factsOf,
  head,
  PAGE,
  POLICY,
  recordsOf,
  stepOf,
} from './__fixtures__/workedExample';
import { evaluate } from './evaluate';
import { headlineOf } from './headlineOf';

type Row = [requirement: string, cell: string];

/** What a table of findings says is there, by requirement. */
const givenIn = ({ rows }: MarkdownTable): Row[] =>
  rows.map(([requirement, , given]) => [codesOf(requirement)[0], given]);

const BEFORE = givenIn(stepOf(3).tables[0]);
const DONE = givenIn(stepOf(4).tables[0]);
const REHEARSED: Row = ['rollback-rehearsed', stepOf(6).text];

function scorecardAt(
  day: string,
  records: ModelRecords,
  datasets?: string[],
): Scorecard {
  return evaluate({
    facts: factsOf(datasets),
    records,
    policy: POLICY,
    now: new Date(at(day)),
  });
}

/** Whether a table of findings says of a scorecard what it says itself; reasons stand after a semicolon. */
function expectFindings({ findings }: Scorecard, { rows }: MarkdownTable) {
  const found = rows.map(([requirement, , given]) => {
    const { weight, outcome, reason } = findings.find(
      ({ requirementId }) => requirementId === codesOf(requirement)[0],
    )!;
    const earns = outcome === 'pass' ? weight : 0;
    const [, said] = /; (.*)$/.exec(given) ?? [];
    if (said) {
      expect(reason.toLowerCase()).toContain(said.toLowerCase());
    }
    return [requirement, String(weight), given, outcome, String(earns)];
  });
  expect(rows).toEqual(found);
}

/** Whether a table of results says of a scorecard what it says itself. */
function expectResult(scorecard: Scorecard, { heading, rows }: MarkdownTable) {
  const { weights, score, level, levelWithheld, status } = scorecard;
  const { approvedUntil = '' } = scorecard.standings[0];
  const lines: Record<string, string | undefined> = {
    'weight of what passes': String(weights.passed),
    'weight of what is asked': String(weights.applicable),
    score: `round(100 × ${weights.passed} ÷ ${weights.applicable}) = ${score}`,
    level: level ?? `${levelWithheld?.level}, withheld`,
    'open before production':
      levelWithheld?.blockers.map(id => `\`${id}\``).join(', ') ?? 'nothing',
    status,
    'approved until': approvedUntil.slice(0, 10),
    'renewal opens':
      approvedUntil &&
      addDuration(approvedUntil, POLICY.approvals.renewalOpens, -1).slice(
        0,
        10,
      ),
  };
  expect(scorecard.evaluatedAt).toBe(at(heading[0]));
  expect(rows).toEqual(rows.map(([name]) => [name, lines[name]]));
}

/** The signatures of the page, each given on what was there then, and the scorecards after each. */
function signed(): { signOffs: SignOff[]; scorecards: Scorecard[] } {
  const signOffs: SignOff[] = [];
  const scorecards: Scorecard[] = [];
  const records = recordsOf([...BEFORE, ...DONE]);
  for (const [day, role] of stepOf(5).tables[0].rows) {
    const { subject, tier } = scorecardAt(day, { ...records, signOffs });
    const [name] = codesOf(role);
    const { validFor } = POLICY.signOffs.find(each => each.role === name)!;
    signOffs.push({
      ...head(day, `user:default/${name}`),
      expiresAt: addDuration(at(day), validFor[tier]),
      role: name,
      gate: SIGNED_GATE,
      decision: 'approved',
      subjectDigest: digestOf(subject),
      conditions: [],
      subject,
      membership: [],
    });
    scorecards.push(scorecardAt(day, { ...records, signOffs: [...signOffs] }));
  }
  return { signOffs, scorecards };
}

describe('the example of the page on how things are computed', () => {
  it('gives the points of the questionnaire', () => {
    const asked = POLICY.risk.questions.map(({ id, dimension, options }) => {
      const option = options.find(({ value }) => value === answersOf()[id]);
      return [
        `\`${id}\``,
        dimension,
        `\`${option?.value}\``,
        String(option?.points),
      ];
    });
    expect(stepOf(1).tables[0].rows).toEqual(asked);
  });

  it('comes from points to the tier by the steps that are told', () => {
    const pointsOf = (dimension: string) =>
      stepOf(1)
        .tables[0].rows.filter(row => row[1] === dimension)
        .map(row => Number(row[3]))
        .sort((a, b) => b - a);
    const [first, second] = [pointsOf('likelihood'), pointsOf('exposure')];
    const { result, expiresAt, scenarios } = assessmentOf();
    const { impact, likelihood, exposure, tier } = result;
    expect(result.steps.map(({ rule }) => rule)).toEqual([
      'matrix',
      'exposure',
    ]);
    expect(stepOf(2).tables[0].rows).toEqual([
      ['impact', `worst of ${pointsOf('impact').join(', ')}`, String(impact)],
      [
        'likelihood',
        `mean of ${first[0]} and ${first[1]}, rounded up`,
        String(likelihood),
      ],
      [
        'exposure',
        `mean of ${second[0]} and ${second[1]}, rounded up`,
        String(exposure),
      ],
      [
        'matrix',
        `row impact ${impact}, column likelihood ${likelihood}`,
        matrixTier(POLICY.risk, impact, likelihood),
      ],
      ['exposure', `${exposure} raises it by one`, result.steps[1].tier],
      ['floors', 'minimal risk under the EU AI Act: none', tier],
    ]);
    expect(stepOf(2).text).toContain(`valid until ${expiresAt?.slice(0, 10)}.`);
    expect(stepOf(2).tables[1].rows.map(row => [row[3], row[7]])).toEqual(
      scenarios.map(each => [
        matrixTier(POLICY.risk, each.impact, each.likelihood),
        matrixTier(POLICY.risk, each.residualImpact, each.residualLikelihood),
      ]),
    );
  });

  it('has a line for every requirement that is asked, and the score of their weights', () => {
    const { text, tables } = stepOf(3);
    const scorecard = scorecardAt(tables[1].heading[0], recordsOf(BEFORE));
    expectFindings(scorecard, tables[0]);
    expectResult(scorecard, tables[1]);

    const idsOf = (outcome: string) =>
      scorecard.findings
        .filter(finding => finding.outcome === outcome)
        .map(({ requirementId }) => requirementId);
    const [, notAsked, upcoming] =
      /Not asked of this model: (.*?)\. Not in force yet:\s(.*?)\./s.exec(
        text,
      ) ?? [];
    expect(codesOf(notAsked)).toEqual(idsOf('not-applicable'));
    expect(codesOf(upcoming)).toEqual(idsOf('upcoming'));
    expect(scorecard.findings).toHaveLength(
      tables[0].rows.length + codesOf(`${notAsked} ${upcoming}`).length,
    );
  });

  it('earns what is done', () => {
    const { tables } = stepOf(4);
    const scorecard = scorecardAt(
      tables[1].heading[0],
      recordsOf([...BEFORE, ...DONE]),
    );
    expect(scorecard.score).toBeGreaterThan(
      scorecardAt(tables[1].heading[0], recordsOf(BEFORE)).score,
    );
    expectFindings(scorecard, tables[0]);
    expectResult(scorecard, tables[1]);
  });

  it('is approved by the last signature', () => {
    const [{ rows: table }, result] = stepOf(5).tables;
    const { signOffs, scorecards } = signed();
    expect(
      new Set(signOffs.map(({ subjectDigest }) => subjectDigest)).size,
    ).toBe(1);
    expect(
      scorecards[0].signOffs.map(({ role, required }) => [role, required]),
    ).toEqual(
      expect.arrayContaining(table.map(row => [codesOf(row[1])[0], 1])),
    );
    expect(scorecards[0].signOffs).toHaveLength(table.length);
    expect(
      scorecards.map((scorecard, index) => [
        table[index][0],
        table[index][1],
        String(
          scorecard.signOffs.filter(({ given, required }) => given < required)
            .length,
        ),
        scorecard.status,
        String(scorecard.score),
      ]),
    ).toEqual(table);
    const last = scorecards[scorecards.length - 1];
    expectResult(last, result);
  });

  it('is stale once a dataset changes, with the difference, and approved when it is changed back', () => {
    const [{ rows: changes }, result] = stepOf(6).tables;
    const [day] = result.heading;
    const records = {
      ...recordsOf([...BEFORE, ...DONE, REHEARSED]),
      signOffs: signed().signOffs,
    };
    const datasets = codesOf(changes[0][2]);
    const changed = scorecardAt(day, records, datasets);
    expect(
      changed.changes.map(({ path, ...each }) => [
        `\`${path}\``,
        ...[each.signed, each.now].map(
          value => `\`${value.replace(/, /g, '`, `')}\``,
        ),
      ]),
    ).toEqual(changes);
    expectResult(changed, result);
    expect(dueReassessments(factsOf(datasets), records)).toHaveLength(1);
    expect(scorecardAt(day, records).status).toBe('approved');
  });
});

describe('the page on how things are computed', () => {
  it('gives the figures of the built-in pack', () => {
    const levels = Object.fromEntries(
      POLICY.levels.map(level => [level.level, level]),
    );
    const valueAt = (path: string) =>
      path
        .split('.')
        .reduce<unknown>(
          (found, key) =>
            typeof found === 'object' && found !== null
              ? Object.entries(found).find(([name]) => name === key)?.[1]
              : undefined,
          { ...POLICY, levels },
        );
    const [{ rows: figures }] = markdownSection(PAGE, '## Time').tables;
    expect(figures.length).toBeGreaterThan(15);
    expect(figures).toEqual(
      figures.map(([what, path]) => [
        what,
        path,
        String(valueAt(codesOf(path)[0])),
      ]),
    );
  });

  it('tells every outcome, what it earns and whether it blocks', () => {
    const [{ rows: outcomes }] = markdownSection(PAGE, '## Score').tables;
    expect(outcomes.map(row => codesOf(row[0])[0]).sort()).toEqual(
      [...outcomeSchema.options].sort(),
    );
    for (const [name, , earns, blocks] of outcomes) {
      const outcome = outcomeSchema.parse(codesOf(name)[0]);
      expect([name, blocks]).toEqual([
        name,
        isOpenOutcome(outcome) ? 'yes' : 'no',
      ]);
      expect([name, earns === 'earns its weight']).toEqual([
        name,
        outcome === 'pass',
      ]);
    }
  });

  it('tells every status in the order in which it is decided, and which is the worst', () => {
    const { text, tables } = markdownSection(PAGE, '## Status');
    expect(tables[0].rows.map(row => codesOf(row[0])[0])).toEqual([
      ...GOVERNANCE_STATUSES,
    ]);
    const [, order] = /Worst\s+first: (.*?)\. A version/s.exec(text) ?? [];
    const worstFirst = codesOf(order);
    expect([...worstFirst].sort()).toEqual([...GOVERNANCE_STATUSES].sort());
    const [standing] = signed().scorecards[0].standings;
    const withStatus = (status: string): Standing => ({
      ...standing,
      status: GOVERNANCE_STATUSES.find(each => each === status)!,
    });
    worstFirst.forEach((status, index) => {
      const { status: headline } = headlineOf(
        worstFirst.slice(index).reverse().map(withStatus),
      );
      expect(headline).toBe(status);
    });
  });
});
