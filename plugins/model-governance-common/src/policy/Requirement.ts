import {
  createZodV4FilterPredicateSchema,
  type FilterPredicate,
} from '@backstage/filter-predicates';
import { z } from 'zod';
import { evidenceTypeSchema } from '../evidence/EvidenceType';
import {
  gateSchema,
  isoDurationSchema,
  phaseSchema,
  principleSchema,
} from '../terms';
import { walkCondition } from './walkCondition';

/**
 * A condition over the facts of a model: a filter predicate in which every operator is known and stands alone.
 *
 * @public
 */
export const conditionSchema: z.ZodType<FilterPredicate, unknown> = z
  .unknown()
  .superRefine((value, context) => {
    for (const node of walkCondition(value)) {
      if (node.kind === 'problem') {
        context.addIssue({
          code: 'custom',
          path: node.at,
          message: node.message,
        });
      }
    }
  })
  .pipe(createZodV4FilterPredicateSchema());

/** Asks whether the catalog says something of the model: every expectation must hold. @public */
export const catalogCheckSchema = z.strictObject({
  catalog: z
    .array(
      z.strictObject({
        expect: conditionSchema,
        /** What is missing where it does not hold, as one sentence for the owner. */
        otherwise: z.string().min(1),
        /** The place in the entity that the owner edits, such as `spec.model.useCases`. */
        path: z.string().optional(),
      }),
    )
    .min(1),
});

/** Asks for a record of evidence of one of some types, fresh enough, whose measures keep their bounds. @public */
export const evidenceCheckSchema = z.strictObject({
  evidence: z.strictObject({
    types: z.array(evidenceTypeSchema).min(1),
    /** How old the evidence may be, counted from the day it was collected. */
    maxAge: isoDurationSchema.optional(),
    bounds: z
      .array(
        z
          .strictObject({
            measure: z.string(),
            min: z.number().optional(),
            max: z.number().optional(),
          })
          .refine(({ min, max }) => min !== undefined || max !== undefined, {
            error: 'a bound needs min or max',
          }),
      )
      .optional(),
    /** The role that must have accepted it; absent: none, unless the tier asks for a review. */
    review: z.string().optional(),
  }),
});

/** Asks something of the risk assessments of all use cases. @public */
export const assessmentCheckSchema = z.strictObject({
  assessment: z.enum([
    'valid',
    'ai-act-classified',
    'residual-within-appetite',
  ]),
});

/** Asks for the sign-offs of every role that the policy names for the model's tier. @public */
export const signOffCheckSchema = z.strictObject({
  signOff: z.literal('all-roles'),
});

/** Asks that everything of one kind that the model depends on meets a condition over {@link DependencyFacts}. @public */
export const dependenciesCheckSchema = z.strictObject({
  dependencies: z.strictObject({
    kind: z.enum(['model', 'dataset']),
    expect: conditionSchema,
    otherwise: z.string().min(1),
  }),
});

/** Asks for a recent observation of a metric within bounds. @public */
export const metricCheckSchema = z.strictObject({
  metric: z.strictObject({ maxAge: isoDurationSchema }),
});

/** Asks that no incident of a severity is open. @public */
export const incidentsCheckSchema = z.strictObject({
  incidents: z.strictObject({ noneOpen: z.enum(['serious', 'any']) }),
});

/** How a requirement is answered; exactly one kind. @public */
export const checkSchema = z.union(
  [
    catalogCheckSchema,
    evidenceCheckSchema,
    assessmentCheckSchema,
    signOffCheckSchema,
    dependenciesCheckSchema,
    metricCheckSchema,
    incidentsCheckSchema,
  ],
  {
    error:
      'must be exactly one of catalog, evidence, assessment, signOff, dependencies, metric, incidents',
  },
);

/** See {@link checkSchema}. @public */
export type Check = z.infer<typeof checkSchema>;

/** The place of a framework that a requirement speaks to. @public */
export const frameworkReferenceSchema = z.strictObject({
  framework: z.string().min(1),
  id: z.string().min(1),
});

/** See {@link frameworkReferenceSchema}. @public */
export type FrameworkReference = z.infer<typeof frameworkReferenceSchema>;

/**
 * How far a law has come that a requirement and its day of effect rest on.
 *
 * - `in-force`: published, and the day is the one that it names;
 * - `adopted`: adopted by the legislator, not published yet;
 * - `proposed`: a draft;
 * - `reported`: what others say of it, not compared with its text.
 *
 * @public
 */
export const legalStatusSchema = z.enum([
  'in-force',
  'adopted',
  'proposed',
  'reported',
]);

/** See {@link legalStatusSchema}. @public */
export type LegalStatus = z.infer<typeof legalStatusSchema>;

/** What a requirement of law rests on. @public */
export const legalBasisSchema = z.strictObject({
  status: legalStatusSchema,
  /** The day on which somebody last compared the requirement and its day of effect with the law. */
  verifiedOn: z.iso.date(),
  /** What else there is to know of the day: other days for other cases, periods of grace. */
  note: z.string().min(1).optional(),
});

/** See {@link legalBasisSchema}. @public */
export type LegalBasis = z.infer<typeof legalBasisSchema>;

/** One yes-or-no question asked of a model. @public */
export const requirementSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case'),
  /** A few words, for lists and cards. */
  title: z.string().min(1).max(60),
  question: z.string().min(1),
  principle: principleSchema,
  phase: phaseSchema,
  /** What its evidence belongs to: evidence of scope `version` is stale for every other version. */
  scope: z.enum(['model', 'version', 'use-case']),
  weight: z.number().int().min(1).max(10),
  /** The gates that stay shut while it is open; what blocks the pilot blocks production too, which the merge adds. */
  blocks: z.array(gateSchema),
  /** Whether a waiver may lift its block; false for law and signatures. */
  waivable: z.boolean(),
  /** Which models it asks; absent: all. */
  appliesWhen: conditionSchema.optional(),
  check: checkSchema,
  /** What the owner does next, in a sentence or two of markdown. */
  remediation: z.string().min(1),
  references: z.array(frameworkReferenceSchema),
  /** The day it comes into force; before it the outcome is `upcoming`. */
  effectiveFrom: z.iso.date().optional(),
  /** Of a requirement of law: how sure its content and its day of effect are. */
  legal: legalBasisSchema.optional(),
});

/** See {@link requirementSchema}. @public */
export type Requirement = z.infer<typeof requirementSchema>;
