import { z } from 'zod';

/** The types of evidence. @public */
export const EVIDENCE_TYPES = [
  'model-card',
  'data-sheet',
  'performance-evaluation',
  'fairness-evaluation',
  'explainability-report',
  'robustness-test',
  'security-review',
  'adversarial-test',
  'privacy-assessment',
  'fundamental-rights-impact-assessment',
  'human-oversight-plan',
  'monitoring-plan',
  'incident-response-plan',
  'rollback-plan',
  'licence-review',
  'training-data-record',
  'validation-report',
  'user-notice',
  'version-record',
  'document',
] as const;

/** Schema of the type of an evidence record. @public */
export const evidenceTypeSchema = z.enum(EVIDENCE_TYPES);

/** The type of an evidence record. @public */
export type EvidenceType = z.infer<typeof evidenceTypeSchema>;

/**
 * A number that is computed from the payload of an evidence record when it is recorded, and that a policy may bound:
 * for instance `disparityRatio`, 0 to 1, the smallest over all metrics of a fairness evaluation.
 *
 * @public
 */
export const measureSchema = z.object({
  name: z.string(),
  value: z.number(),
  /** What it was computed of, for people: `selection rate, women against men`. */
  of: z.string().optional(),
});

/** See {@link measureSchema}. @public */
export type Measure = z.infer<typeof measureSchema>;

/**
 * One field of the form of an evidence type; the same list draws the form and explains the payload. A checkbox is
 * never required: left out, it is false.
 *
 * @public
 */
export type EvidenceField = {
  name: string;
  label: string;
  help?: string;
  required: boolean;
} & (
  | { input: 'text' | 'longText' | 'number' | 'date' | 'checkbox' }
  | { input: 'select'; options: { value: string; label: string }[] }
  | { input: 'table'; columns: Exclude<EvidenceField, { input: 'table' }>[] }
);

/** What makes an evidence type: its schema, its form and the measures computed of it. @public */
export interface EvidenceTypeDefinition<
  Payload extends Record<string, unknown> = Record<string, unknown>,
> {
  type: EvidenceType;
  title: string;
  description: string;
  /** Its content is shown only with the permission to read sensitive evidence. */
  sensitive?: boolean;
  payload: z.ZodType<Payload>;
  fields: EvidenceField[];
  /** Names of the measures that {@link EvidenceTypeDefinition.measure} may answer, each with what it means. */
  measures: Readonly<Record<string, string>>;
  /** Computes the measures of a payload that `payload` has parsed. */
  measure(payload: Payload): Measure[];
}
