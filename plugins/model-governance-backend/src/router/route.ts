import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  parseWith,
  type Operation,
} from '@modelgov/backstage-plugin-model-governance-common';
import type express from 'express';
import type { z } from 'zod';

type Parsed<T> = T extends z.ZodType ? z.output<T> : undefined;

/** A request whose query and body are what the operation says. */
export interface ParsedRequest<O extends Operation> {
  request: express.Request;
  query: Parsed<O['query']>;
  body: Parsed<O['body']>;
  /** Aborted when the caller has gone. */
  signal: AbortSignal;
}

/** Adds the route of an operation; its handler gets parsed input and returns what is sent. */
export function route<O extends Operation>(
  router: express.Router,
  operation: O,
  handle: (input: ParsedRequest<O>) => Promise<z.output<O['response']>>,
): void {
  const { method, path, status, query, body } = operation;
  router[method](path, async (request, response) => {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const result = await handle({
      request,
      signal: gone.signal,
      query: (query && parseWith(query, request.query, 'query')) as Parsed<
        O['query']
      >,
      body: (body && parseWith(body, request.body, 'body')) as Parsed<
        O['body']
      >,
    });
    response.status(status).json(result);
  });
}

/** The model that a request is about. */
export function entityRefOf(request: express.Request): string {
  const { kind, namespace, name } = request.params;
  return stringifyEntityRef({ kind, namespace, name });
}
