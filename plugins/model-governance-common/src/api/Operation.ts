import type { z } from 'zod';

/** One operation of the HTTP API: the source of its parsing, its types and its OpenAPI description. @public */
export interface Operation {
  method: 'get' | 'post';
  /** Below `/api/model-governance`, with express parameters. */
  path: string;
  summary: string;
  query?: z.ZodType;
  body?: z.ZodType;
  response: z.ZodType;
  /** The types of content that it answers with beside JSON of the response. */
  otherContent?: readonly string[];
  /** The status of success. */
  status: 200 | 201;
}

/** The path of one model. @public */
export const MODEL_PATH = '/models/:kind/:namespace/:name';
