import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Entity } from '@backstage/catalog-model';
import { parse } from 'yaml';
import { cardSectionSchema } from '../../entity';
import { evidenceTypeSchema } from '../../evidence';
import { modelFactsFromEntity, type ModelFacts } from '../../facts';
import { baselinePolicy } from '../../policy/__fixtures__/baselinePolicy';
import type {
  Act,
  Assessment,
  Evidence,
  ModelRecords,
  RecordHead,
} from '../../records';
import { assessmentBasisOf, assessRisk } from '../../risk';
import { addDuration } from '../../terms';
import { markdownSection } from './markdownSection';

/** The page whose example is followed. */
export const PAGE = readFileSync(
  resolve(__dirname, '../../../../../docs/how-it-is-computed.md'),
  'utf8',
);

/** The policy of the example. */
export const POLICY = baselinePolicy();

/** A step of the example. */
export const stepOf = (number: number) =>
  markdownSection(PAGE, `### Step ${number}:`);

/** What a cell says in marks of code. */
export const codesOf = (cell: string) =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code);

/** The moment of a day at which the example is looked at. */
export const at = (day: string) => `${day}T12:00:00.000Z`;

let serial = 0;

/** What every record of the example carries. */
export function head(
  day: string,
  recordedBy = 'user:default/owner',
): RecordHead {
  serial += 1;
  return {
    id: `00000000-0000-4000-8000-${String(serial).padStart(12, '0')}`,
    entityRef: 'resource:default/instant-refunds',
    modelVersion: '1.4.0',
    policyVersion: POLICY.version,
    recordedBy,
    recordedAt: at(day),
  };
}

/** The facts of the model of the example, with its datasets replaced where others are given. */
export function factsOf(datasets?: string[]): ModelFacts {
  const [, yaml] = /```yaml\n(kind.*?|apiVersion.*?)```/s.exec(PAGE) ?? [];
  const { spec, ...entity }: Entity & { spec: { model: object } } = parse(yaml);
  const model = {
    ...spec.model,
    cardFacts: {
      status: 'read',
      location: 'MODEL_CARD.md',
      sections: cardSectionSchema.options,
      metrics: [],
    },
    ...(datasets && {
      datasets: datasets.map(ref => ({ ref, role: 'training' })),
    }),
  };
  return modelFactsFromEntity(
    { ...entity, spec: { ...spec, model } },
    {
      owner: {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Group',
        metadata: { name: 'owners' },
        relations: [{ type: 'hasMember', targetRef: 'user:default/owner' }],
      },
      dependencies: (datasets ?? ['resource:default/returns-2025']).map(
        entityRef => ({
          entityRef,
          kind: 'dataset',
          found: true,
          owner: 'group:default/owners',
          classification: 'confidential',
          personalData: 'yes',
          lawfulBasis: 'contract',
          retention: 'P2Y',
          access: 'group:default/owners',
          license: 'internal',
          origin: 'the shop',
        }),
      ),
    },
  );
}

/** The answers of the example. */
export function answersOf(): Record<string, string> {
  const [{ rows: answers }] = stepOf(1).tables;
  return Object.fromEntries(
    answers.map(([question, , answer]) => [
      codesOf(question)[0],
      codesOf(answer)[0],
    ]),
  );
}

/** The assessment of the example, as the page says it was recorded. */
export function assessmentOf(): Assessment {
  const { text, tables } = stepOf(2);
  const [, day] = /recorded on (\S+) /.exec(text) ?? [];
  const facts = factsOf();
  const aiAct = { class: 'minimal' as const, duties: [] };
  const result = assessRisk(answersOf(), POLICY.risk, { ...facts, aiAct });
  return {
    ...head(day),
    expiresAt: addDuration(at(day), POLICY.risk.validFor[result.tier]),
    useCase: facts.useCases[0].name,
    answers: answersOf(),
    aiAct: {
      ...aiAct,
      roles: ['provider', 'deployer'],
      rationale: 'The tree.',
    },
    scenarios: tables[1].rows.map(
      ([
        title,
        impact,
        likelihood,
        ,
        by,
        residualImpact,
        residualLikelihood,
      ]) => ({
        title,
        category: 'fairness',
        impact: Number(impact),
        likelihood: Number(likelihood),
        treatment: 'mitigate',
        mitigatedBy: codesOf(by),
        residualImpact: Number(residualImpact),
        residualLikelihood: Number(residualLikelihood),
      }),
    ),
    result,
    basis: assessmentBasisOf(facts, facts.useCases[0]),
  };
}

/**
 * The records that some rows tell of, each a requirement and what is there for it: evidence "`type` of day" with what it
 * measures, whether it is accepted, and waivers "waived until day".
 */
export function recordsOf(
  rows: readonly (readonly [requirement: string, cell: string])[],
): ModelRecords {
  const evidence: Evidence[] = [];
  const acts: Act[] = [];
  const latest = new Map<string, Evidence>();
  for (const [requirement, cell] of rows) {
    const [, type, day] = /`([\w-]+)` of (\d{4}-\d\d-\d\d)/.exec(cell) ?? [];
    if (type) {
      const record: Evidence = {
        ...head(day),
        type: evidenceTypeSchema.parse(type),
        title: `${type} of ${day}`,
        requirements: type === 'document' ? [requirement] : [],
        payload: {},
        collectedOn: day,
        source: 'user',
        measures: [...cell.matchAll(/`(\w+)` (-?\d+(?:\.\d+)?)/g)].map(
          ([, name, value]) => ({ name, value: Number(value) }),
        ),
      };
      evidence.push(record);
      latest.set(requirement, record);
    }
    const given = latest.get(requirement);
    if (given && /\baccepted\b/.test(cell)) {
      acts.push({
        ...head(given.collectedOn, 'user:default/reviewer'),
        kind: 'evidence-review',
        about: given.id,
        evidenceType: given.type,
        role: 'model-validator',
        decision: 'accepted',
        membership: [],
      });
    }
    const [, until] = /waived until (\d{4}-\d\d-\d\d)/.exec(cell) ?? [];
    if (until) {
      const asked = {
        ...head('2026-02-20'),
        kind: 'waiver' as const,
        requirementId: requirement,
        justification: 'The rehearsal is in May.',
        compensatingControl: 'Refunds can be switched off.',
        expiresOn: until,
      };
      acts.push(asked, {
        ...head('2026-02-23', 'user:default/officer'),
        kind: 'waiver-decision',
        about: asked.id,
        role: 'risk-officer',
        decision: 'granted',
        tier: 'high',
        membership: [],
      });
    }
  }
  return { assessments: [assessmentOf()], evidence, signOffs: [], acts };
}
