import { mockServices } from '@backstage/backend-test-utils';
import {
  evaluate,
  EXPORT_FORMAT,
  modelFactsFromEntity,
  verifyRecord,
  type ModelRecords,
} from '@modelgov/backstage-plugin-model-governance-common';
import { modelEntity } from './entities';
import { TEST_POLICY } from './testPolicy';
import { loadPolicy } from '../policy/loadPolicy';
import type { Dossier } from '../export/Dossier';

const NOW = '2026-03-01T12:30:00.000Z';

/** A text that each format must not take for its own. */
export const HOSTILE =
  '<script>alert("1")</script> | **bold** [x](javascript:y) `z`\n# top';

const head = (serial: number, recordedBy: string) => ({
  id: `00000000-0000-4000-8000-00000000000${serial}`,
  entityRef: 'resource:default/model',
  modelVersion: '1.0.0',
  policyVersion: 'tests@1.0.0',
  recordedBy,
  recordedAt: '2026-02-01T08:00:00.000Z',
});

/** A model with a title, evidence and a signature that want to be more than text. */
export async function testDossier(): Promise<Dossier> {
  const { policy } = await loadPolicy(
    mockServices.rootConfig({
      data: { modelGovernance: { policy: { packs: [TEST_POLICY] } } },
    }),
  );
  const entity = modelEntity('model');
  const facts = modelFactsFromEntity(
    { ...entity, metadata: { ...entity.metadata, title: HOSTILE } },
    { dependencies: [] },
  );
  const none: ModelRecords = {
    assessments: [],
    evidence: [],
    signOffs: [],
    acts: [],
  };
  const scorecard = evaluate({
    facts,
    records: none,
    policy,
    now: new Date(NOW),
  });
  const records: ModelRecords = {
    assessments: [
      {
        ...head(1, 'user:default/owner'),
        useCase: 'ranking',
        answers: {},
        aiAct: {
          class: 'minimal',
          duties: [],
          roles: ['deployer'],
          rationale: HOSTILE,
        },
        scenarios: [
          {
            title: HOSTILE,
            category: 'quality',
            impact: 3,
            likelihood: 2,
            treatment: 'mitigate',
            mitigatedBy: [],
            residualImpact: 2,
            residualLikelihood: 2,
          },
        ],
        result: {
          impact: 3,
          likelihood: 2,
          exposure: 2,
          tier: 'medium',
          steps: [],
        },
      },
    ],
    evidence: [
      {
        ...head(2, 'erased:1a2b3c4d'),
        type: 'document',
        title: HOSTILE,
        requirements: [],
        payload: { summary: HOSTILE },
        measures: [],
        source: 'user',
        collectedOn: '2026-02-01',
        link: 'https://user:secret@example.com/a b|c?d=[e]',
        expiresAt: '2027-02-01T23:59:59.999Z',
      },
    ],
    signOffs: [
      {
        ...head(3, 'user:default/validator'),
        role: 'model-validator',
        gate: 'production',
        decision: 'approved-with-conditions',
        conditions: [
          { text: HOSTILE, owner: 'group:default/owners', dueOn: '2026-06-01' },
        ],
        comment: HOSTILE,
        membership: ['group:default/validators', 'group:default/model-risk'],
        subjectDigest: `sha256:${'ab'.repeat(32)}`,
        subject: scorecard.subject,
      },
    ],
    acts: [],
  };
  const record: Dossier['record'] = {
    format: EXPORT_FORMAT,
    exportedAt: NOW,
    model: { entityRef: scorecard.entityRef, chain: 'a-chain' },
    entries: [],
    actors: [],
    policies: [],
    scorecard: {},
    checkpoints: [
      {
        number: 7,
        at: '2026-02-28T00:00:00.000Z',
        root: 'cd'.repeat(32),
        size: 1,
        previousHash: '0'.repeat(64),
        keyId: 'ef'.repeat(32),
        signature: 'ab'.repeat(64),
        head: { chain: 'a-chain', sequence: 3, hash: 'ab'.repeat(32) },
        index: 0,
        path: [],
      },
    ],
    keys: [],
    seal: { keyId: 'ef'.repeat(32), signature: 'ab'.repeat(64) },
  };
  return {
    record,
    records,
    scorecard: {
      ...scorecard,
      useCases: scorecard.useCases.map(useCase => ({
        ...useCase,
        assessmentId: records.assessments[0].id,
      })),
      findings: scorecard.findings.map((finding, index) =>
        index ? finding : { ...finding, evidenceIds: [records.evidence[0].id] },
      ),
    },
    history: [
      {
        at: '2026-01-01T00:00:00.000Z',
        score: 20,
        status: 'unassessed',
        tier: 'high',
        cause: 'registered',
      },
      {
        at: '2026-02-01T08:00:00.000Z',
        score: 60,
        level: 'bronze',
        status: 'draft',
        tier: 'medium',
        cause: 'assessment',
        actor: 'user:default/owner',
      },
    ],
    verification: verifyRecord(record),
  };
}
