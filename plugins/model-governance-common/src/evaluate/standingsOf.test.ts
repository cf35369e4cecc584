import type { JsonObject } from '@backstage/types';
import { scorecardOfReady as scorecardOf } from '../__fixtures__/readyModel';
import {
  idOf,
  testAct,
  testAssessment,
  testConfirmation,
  testEvidence,
  testSignOff,
} from '../__fixtures__/testRecords';
import { MODEL, testFacts } from '../__fixtures__/testFacts';
import { testPolicy } from '../__fixtures__/testPolicy';
import { NOW } from '../__fixtures__/testRecords';
import type { ModelRecords } from '../records';
import { subjectFor } from './subjectFor';

const useCase = (name: string) => ({
  name,
  intendedPurpose: `Serve ${name}.`,
  affectedPersons: ['applicants'],
  regions: ['DE'],
  roles: ['deployer'],
});

/** A model with three uses and two live versions. */
const change: JsonObject = {
  ...MODEL,
  useCases: ['forecast', 'lending', 'scoring'].map(useCase),
  versions: [{ version: '1.0.0', live: true }],
};

const assessmentOf = (
  name: string,
  id: number,
  tier: 'low' | 'medium' | 'high',
) =>
  testAssessment({
    id: idOf(id),
    useCase: name,
    answers: {
      ...testAssessment().answers,
      data: tier === 'low' ? 'none' : 'some',
    },
    result: { ...testAssessment().result, tier },
    ...(tier === 'high' && {
      aiAct: { ...testAssessment().aiAct, class: 'high-risk' },
    }),
  });

/** Their uses are of low, medium and high tier; everything that blocks is there for both versions. */
const records: ModelRecords = {
  assessments: [
    assessmentOf('forecast', 101, 'low'),
    assessmentOf('lending', 102, 'medium'),
    assessmentOf('scoring', 103, 'high'),
  ],
  evidence: ['1.0.0', '2.0.0'].flatMap((modelVersion, index) => [
    testEvidence({ id: idOf(110 + index), modelVersion }),
    testEvidence({
      id: idOf(120 + index),
      modelVersion,
      type: 'monitoring-plan',
    }),
  ]),
  signOffs: [],
  acts: ['forecast', 'lending'].map((_, index) =>
    testConfirmation({ id: idOf(130 + index), about: idOf(101 + index) }),
  ),
};

const of = (more: Partial<ModelRecords> = {}) =>
  scorecardOf({ change, records: { ...records, ...more } });
const table = (scorecard: ReturnType<typeof of>) =>
  scorecard.standings.map(
    ({ version, useCase: name, tier, status }) =>
      `${version} ${name} ${tier} ${status}`,
  );
const subject = (version: string, useCases: string[]) =>
  subjectFor(
    { facts: testFacts(change), records, policy: testPolicy(), now: NOW },
    { version, useCases },
  ).subject;

describe('a model with three uses and two live versions', () => {
  it('has a status for each pair, by the tier of the use, and is known by the worst', () => {
    const scorecard = of();
    expect(table(scorecard)).toEqual([
      '2.0.0 forecast low approved',
      '2.0.0 lending medium draft',
      '2.0.0 scoring high draft',
      '1.0.0 forecast low approved',
      '1.0.0 lending medium draft',
      '1.0.0 scoring high draft',
    ]);
    expect(scorecard).toMatchObject({
      status: 'draft',
      headline: { version: '2.0.0', useCase: 'lending' },
      tier: 'high',
    });
  });

  it('is approved pair by pair', () => {
    const signOffs = [
      testSignOff(subject('1.0.0', ['lending', 'scoring']), { id: idOf(140) }),
      testSignOff(subject('1.0.0', ['scoring']), {
        id: idOf(141),
        role: 'legal',
        recordedBy: 'user:default/lawyer',
      }),
      testSignOff(subject('2.0.0', ['lending']), { id: idOf(142) }),
    ];
    const scorecard = of({ signOffs });
    expect(table(scorecard)).toEqual([
      '2.0.0 forecast low approved',
      '2.0.0 lending medium approved',
      '2.0.0 scoring high draft',
      '1.0.0 forecast low approved',
      '1.0.0 lending medium approved',
      '1.0.0 scoring high approved',
    ]);
    expect(scorecard.headline).toEqual({
      version: '2.0.0',
      useCase: 'scoring',
    });
    expect(
      scorecard.signOffs.map(({ role, given, required }) => [
        role,
        given,
        required,
      ]),
    ).toEqual([
      ['validator', 0, 1],
      ['legal', 0, 1],
    ]);
  });

  it('keeps a version that is not live out of its headline', () => {
    const candidate = scorecardOf({
      change: {
        versions: [
          { version: '2.0.0', live: false },
          { version: '1.0.0', live: true },
        ],
      },
      records: {
        evidence: records.evidence,
        signOffs: [
          testSignOff(
            scorecardOf({
              change: { version: '1.0.0' },
              records: { evidence: records.evidence },
            }).subject,
          ),
        ],
      },
    });
    expect(candidate).toMatchObject({
      version: '2.0.0',
      status: 'approved',
      headline: { version: '1.0.0', useCase: 'lending' },
    });
    expect(table(candidate)).toEqual([
      '2.0.0 lending medium draft',
      '1.0.0 lending medium approved',
    ]);
  });

  it('asks what is signed of a version and of uses that it has', () => {
    expect(() => subject('3.0.0', ['lending'])).toThrow(
      'version: "3.0.0" is not a version of the model; it has 2.0.0, 1.0.0',
    );
    expect(() => subject('2.0.0', ['hiring'])).toThrow(
      'useCases[0]: "hiring" is not a use case of the model',
    );
    expect(
      subject('1.0.0', ['scoring']).bound.useCases.map(({ name }) => name),
    ).toEqual(['scoring']);
  });

  it('is ended as a whole', () => {
    const decommission = testAct('decommission', {
      role: 'risk-officer',
      reason: 'Replaced.',
      users: 'Told.',
      data: 'Deleted.',
      records: 'Kept.',
      membership: [],
    });
    expect(of({ acts: [...records.acts, decommission] })).toMatchObject({
      status: 'retired',
      statusReason: 'Ended: Replaced.',
    });
  });
});
