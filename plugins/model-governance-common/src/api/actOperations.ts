import type { ResourcePermission } from '@backstage/plugin-permission-common';
import type { z } from 'zod';
import {
  evidenceReviewPermission,
  type RESOURCE_TYPE_MODEL,
} from '../permissions';
import {
  evidenceReviewSchema,
  newEvidenceReviewSchema,
  type ActKind,
  type ActOf,
} from '../records';
import { MODEL_PATH, type Operation } from './Operation';

/** How an act of one kind is submitted. @public */
export interface ActOperation<
  Body extends { id: string } = { id: string },
  Result = unknown,
> extends Operation {
  method: 'post';
  body: z.ZodType<Body>;
  response: z.ZodType<Result>;
  status: 201;
  permission: ResourcePermission<typeof RESOURCE_TYPE_MODEL>;
}

const act = <B extends z.ZodType<{ id: string }>, R extends z.ZodType>(
  summary: string,
  path: string,
  permission: ActOperation['permission'],
  body: B,
  response: R,
) =>
  ({
    method: 'post',
    path: `${MODEL_PATH}/${path}`,
    summary: `${summary}; the same id with the same content answers with the act that is there`,
    body,
    response,
    status: 201,
    permission,
  } as const satisfies ActOperation);

/**
 * The governance acts that people submit, by kind: path, schemas and permission. A path with `:about` names the record
 * that the act is about.
 *
 * @public
 */
export const ACT_OPERATIONS = {
  'evidence-review': act(
    'Accept or reject evidence',
    'evidence/:about/reviews',
    evidenceReviewPermission,
    newEvidenceReviewSchema,
    evidenceReviewSchema,
  ),
} as const satisfies Partial<Record<ActKind, ActOperation>>;

/** The kind of an act that people submit. @public */
export type SubmittedActKind = keyof typeof ACT_OPERATIONS;

/** The kinds of acts that people submit. @public */
export const SUBMITTED_ACT_KINDS = Object.keys(
  ACT_OPERATIONS,
) as SubmittedActKind[];

/** The operation of one kind. @public */
export type ActOperationOf<K extends SubmittedActKind> = ActOperation<
  NewActOf<K>,
  ActOf<K>
>;

/** What is submitted for an act of a kind. @public */
export type NewActOf<K extends SubmittedActKind> = {
  [Kind in SubmittedActKind]: z.output<(typeof ACT_OPERATIONS)[Kind]['body']>;
}[K];
