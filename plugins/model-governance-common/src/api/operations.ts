import { z } from 'zod';
import {
  delegationListSchema,
  delegationSchema,
  newDelegationEndSchema,
  newDelegationSchema,
} from '../delegations';
import { policySchema } from '../policy';
import {
  actSchema,
  assessmentSchema,
  evidenceSchema,
  newAssessmentSchema,
  newEvidenceSchema,
  newSignOffSchema,
  signOffSchema,
} from '../records';
import {
  erasureSchema,
  exportedRecordSchema,
  exportQuerySchema,
  ledgerListEntrySchema,
  newErasureSchema,
  verificationSchema,
} from '../proof';
import { scorecardSchema } from '../scorecard';
import { versionComparisonSchema } from '../versions/VersionComparison';
import { versionHistorySchema } from '../versions/VersionHistory';
import { historyEntrySchema } from './history';
import { MODEL_PATH, type Operation } from './Operation';
import {
  actListQuerySchema,
  byRefsRequestSchema,
  byRefsResponseSchema,
  modelListQuerySchema,
  modelListSchema,
  recordListQuerySchema,
} from './lists';
import {
  policyCoverageQuerySchema,
  policyCoverageSchema,
} from './policyCoverage';
import {
  policySimulationRequestSchema,
  policySimulationSchema,
} from './policySimulation';
import { subjectQuerySchema, subjectToSignSchema } from './subjectToSign';
import { versionComparisonQuerySchema } from './versionComparisonQuery';

/** A page of records of one model, newest first. @public */
export const recordPageSchema = <T extends z.ZodType>(record: T) =>
  z.object({ items: z.array(record), nextCursor: z.string().optional() });

const list = <T extends z.ZodType>(what: string, path: string, record: T) =>
  ({
    method: 'get',
    path: `${MODEL_PATH}/${path}`,
    summary: `The ${what} of a model, newest first`,
    query: recordListQuerySchema,
    response: recordPageSchema(record),
    status: 200,
  } as const satisfies Operation);

const create = <B extends z.ZodType, R extends z.ZodType>(
  what: string,
  path: string,
  body: B,
  record: R,
) =>
  ({
    method: 'post',
    path: `${MODEL_PATH}/${path}`,
    summary: `Record ${what}; the same id with the same content answers with the record that is there`,
    body,
    response: record,
    status: 201,
  } as const satisfies Operation);

/** All operations of the HTTP API. @public */
export const OPERATIONS = {
  listModels: {
    method: 'get',
    path: '/models',
    summary: 'The portfolio: a page of the models that the caller may see',
    query: modelListQuerySchema,
    response: modelListSchema,
    status: 200,
  },
  getModelsByRefs: {
    method: 'post',
    path: '/models/by-refs',
    summary: 'The scorecard summaries of up to 1,000 entity refs',
    body: byRefsRequestSchema,
    response: byRefsResponseSchema,
    status: 200,
  },
  getScorecard: {
    method: 'get',
    path: MODEL_PATH,
    summary: 'The scorecard of a model, as last stored',
    response: scorecardSchema,
    status: 200,
  },
  getHistory: list('changes of the score', 'history', historyEntrySchema),
  listAssessments: list('risk assessments', 'assessments', assessmentSchema),
  createAssessment: create(
    'a risk assessment',
    'assessments',
    newAssessmentSchema,
    assessmentSchema,
  ),
  listEvidence: list('evidence', 'evidence', evidenceSchema),
  createEvidence: create(
    'evidence',
    'evidence',
    newEvidenceSchema,
    evidenceSchema,
  ),
  listSignOffs: list('sign-offs', 'sign-offs', signOffSchema),
  createSignOff: create(
    'a sign-off',
    'sign-offs',
    newSignOffSchema,
    signOffSchema,
  ),
  getSubject: {
    method: 'get',
    path: `${MODEL_PATH}/subject`,
    summary:
      'What somebody who signs a version for some of its use cases would sign now, and who is asked',
    query: subjectQuerySchema,
    response: subjectToSignSchema,
    status: 200,
  },
  getVersions: {
    method: 'get',
    path: `${MODEL_PATH}/versions`,
    summary:
      'The versions of a model that anybody knows, newest first, each with what it is and what was decided about it',
    response: versionHistorySchema,
    status: 200,
  },
  compareVersions: {
    method: 'get',
    path: `${MODEL_PATH}/versions/compare`,
    summary:
      'What differs between two versions of a model, and which sign-offs go stale where the second takes the place of the first',
    query: versionComparisonQuerySchema,
    response: versionComparisonSchema,
    status: 200,
  },
  listActs: {
    ...list('governance acts', 'acts', actSchema),
    query: actListQuerySchema,
  },
  getLedger: list('entries of the ledger', 'ledger', ledgerListEntrySchema),
  verifyLedger: {
    method: 'get',
    path: `${MODEL_PATH}/ledger/verify`,
    summary:
      'Whether the ledger of a model is what was recorded: the first broken entry, and what the checkpoints show',
    response: verificationSchema,
    status: 200,
  },
  exportRecord: {
    method: 'get',
    path: `${MODEL_PATH}/export`,
    summary:
      'The whole record of a model as a file: JSON that can be verified offline, OSCAL assessment results, Markdown or HTML',
    query: exportQuerySchema,
    response: exportedRecordSchema,
    otherContent: ['application/oscal+json', 'text/markdown', 'text/html'],
    status: 200,
  },
  eraseActor: {
    method: 'post',
    path: '/erasures',
    summary:
      'Erase a person from the records; the same id with the same content answers with the erasure that is there',
    body: newErasureSchema,
    response: erasureSchema,
    status: 201,
  },
  listDelegations: {
    method: 'get',
    path: '/delegations',
    summary:
      'The delegations of the caller, given and received, that run or are to come',
    response: delegationListSchema,
    status: 200,
  },
  createDelegation: {
    method: 'post',
    path: '/delegations',
    summary:
      'Let a deputy act in a role that the caller holds; the same id with the same content answers with the delegation that is there',
    body: newDelegationSchema,
    response: delegationSchema,
    status: 201,
  },
  endDelegation: {
    method: 'post',
    path: '/delegations/:id/end',
    summary: 'End a delegation that the caller gave or received',
    body: newDelegationEndSchema,
    response: delegationSchema,
    status: 201,
  },
  getPolicy: {
    method: 'get',
    path: '/policy',
    summary: 'The policy in force, all packs merged',
    response: policySchema,
    status: 200,
  },
  getPolicyCoverage: {
    method: 'get',
    path: '/policy/coverage',
    summary:
      'How the models that the caller may see answer what the policy asks, by framework and place',
    query: policyCoverageQuerySchema,
    response: policyCoverageSchema,
    status: 200,
  },
  simulatePolicy: {
    method: 'post',
    path: '/policy/simulate',
    summary:
      'What another policy, or another day, would do to the models that the caller may see; nothing is stored',
    body: policySimulationRequestSchema,
    response: policySimulationSchema,
    status: 200,
  },
} as const satisfies Record<string, Operation>;

/** The name of an operation. @public */
export type OperationName = keyof typeof OPERATIONS;
