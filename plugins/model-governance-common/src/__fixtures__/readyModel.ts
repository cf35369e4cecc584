import type { JsonObject } from '@backstage/types';
import { evaluate } from '../evaluate';
import type { ModelRecords } from '../records';
import type { Scorecard } from '../scorecard';
import { testFacts } from './testFacts';
import { testPolicy } from './testPolicy';
import {
  idOf,
  NOW,
  testAssessment,
  testConfirmation,
  testEvidence,
} from './testRecords';

const policy = testPolicy();

/** A plan that the test policy asks for before production. */
export const PLAN = testEvidence({
  id: idOf(20),
  type: 'monitoring-plan',
  title: 'Plan',
});

/** The records of a model of tier medium of which nothing but signatures is missing before production. */
export const READY: ModelRecords = {
  assessments: [testAssessment()],
  evidence: [testEvidence(), PLAN],
  signOffs: [],
  acts: [testConfirmation()],
};

/** The assessment of a use that is high-risk by law: a validator and legal must sign. */
export const GRAVE = testAssessment({
  aiAct: { ...testAssessment().aiAct, class: 'high-risk' },
  result: { ...testAssessment().result, tier: 'high' },
});

/** The scorecard of that model, with something changed. */
export function scorecardOfReady({
  change,
  records,
  now = NOW,
}: {
  change?: JsonObject;
  records?: Partial<ModelRecords>;
  now?: Date;
} = {}): Scorecard {
  return evaluate({
    facts: testFacts(change),
    records: { ...READY, ...records },
    policy,
    now,
  });
}
