import { z } from 'zod';
import {
  entityRefSchema,
  governanceStatusSchema,
  riskTierSchema,
} from '../terms';
import { ACT_KINDS, type ActKind } from '../records';
import { scorecardSummarySchema } from '../scorecard';
import { many } from './many';

/** How many models one request for a portfolio page may ask for. @public */
export const MAX_PAGE_SIZE = 500;

/** How many refs one bulk request may name. @public */
export const MAX_BULK_REFS = 1000;

/** The columns that the portfolio can be ordered by. @public */
export const MODEL_ORDER_FIELDS = [
  'title',
  'score',
  'tier',
  'status',
  'owner',
  'evaluatedAt',
] as const;

/** The query of `GET /models`; a filter given several times means any of its values. @public */
export const modelListQuerySchema = z.strictObject({
  owner: many(z.string()),
  system: many(z.string()),
  tier: many(riskTierSchema),
  status: many(governanceStatusSchema),
  /** A level of the policy, or `none`. */
  level: many(z.string()),
  modelType: many(z.string()),
  lifecycle: many(z.string()),
  /** Part of the title, name or owner; case does not matter. */
  text: z.string().trim().max(200).optional(),
  /** The id of a requirement that is open. */
  missing: many(z.string()),
  orderBy: z.enum(MODEL_ORDER_FIELDS).default('title'),
  order: z.enum(['asc', 'desc']).default('asc'),
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE_SIZE).default(50),
});

/** See {@link modelListQuerySchema}; what a caller may leave out is optional. @public */
export type ModelListQuery = z.input<typeof modelListQuerySchema>;

/** A page of the portfolio. @public */
export const modelListSchema = z.object({
  items: z.array(scorecardSummarySchema),
  /** How many models match, on all pages, among those that the caller may see. */
  totalItems: z.number().int(),
  nextCursor: z.string().optional(),
});

/** See {@link modelListSchema}. @public */
export type ModelList = z.infer<typeof modelListSchema>;

/** The body of `POST /models/by-refs`. @public */
export const byRefsRequestSchema = z.strictObject({
  entityRefs: z.array(entityRefSchema).min(1).max(MAX_BULK_REFS),
});

/** The answer of `POST /models/by-refs`: in the order asked; `null` for what the caller may not see or is no model. @public */
export const byRefsResponseSchema = z.object({
  items: z.array(scorecardSummarySchema.nullable()),
});

/** The query of the record lists of one model. @public */
export const recordListQuerySchema = z.strictObject({
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE_SIZE).default(100),
});

/** See {@link recordListQuerySchema}. @public */
export type RecordListQuery = z.input<typeof recordListQuerySchema>;

/** The query of the list of governance acts. @public */
export const actListQuerySchema = recordListQuerySchema.extend({
  /** Only acts of these kinds. */
  kind: many(z.enum(ACT_KINDS)),
  /** Only acts about this record. */
  about: z.string().max(100).optional(),
});

/** See {@link actListQuerySchema}. @public */
export interface ActListQuery extends RecordListQuery {
  kind?: ActKind | ActKind[];
  about?: string;
}
