import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { mlflowAnswers } from './mlflow/mlflowAnswers';
import { MlflowFault } from './mlflow/MlflowFault';
import { MlflowStore } from './mlflow/MlflowStore';
import { startRegistry, type TestRegistry } from './startRegistry';

const API = '/api/2.0/mlflow';

/** An MLflow server on this machine, as far as its registry and its runs go. */
export interface MlflowServer extends TestRegistry {
  store: MlflowStore;
  /** Answers in the server's place where it gives `true`, to misbehave. */
  instead?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

/**
 * Starts a server that speaks MLflow's REST API 2.0 as it is documented: pages, orders, filters, limits and errors.
 *
 * @param options - `models` are made up when they are asked for; with `token`, others are not let in
 */
export async function startMlflowServer(
  options: { models?: number; token?: string } = {},
): Promise<MlflowServer> {
  const store = new MlflowStore(options.models ?? 0);
  const behaviour: Pick<MlflowServer, 'instead'> = {};
  const registry = await startRegistry((request, response) => {
    if (behaviour.instead?.(request, response)) {
      return;
    }
    const { authorization } = request.headers;
    if (options.token && authorization !== `Bearer ${options.token}`) {
      response.writeHead(401).end('You are not authenticated.');
      return;
    }
    answer(store, request).then(
      body => send(response, 200, body),
      error =>
        error instanceof MlflowFault
          ? send(response, error.status, {
              error_code: error.code,
              message: error.message,
            })
          : send(response, 500, {
              error_code: 'INTERNAL_ERROR',
              message: String(error),
            }),
    );
  });
  return Object.assign(behaviour, registry, { store });
}

async function answer(
  store: MlflowStore,
  request: IncomingMessage,
): Promise<object> {
  const url = new URL(request.url ?? '', 'http://localhost');
  const path = url.pathname.replace(API, '');
  const found = mlflowAnswers[`${request.method} ${path}`];
  if (!found || !url.pathname.startsWith(API)) {
    throw new MlflowFault(
      404,
      'ENDPOINT_NOT_FOUND',
      `No API found for ${path}`,
    );
  }
  const body = request.method === 'POST' ? await json(request) : undefined;
  return found(store, url.searchParams, body);
}

function send(response: ServerResponse, status: number, body: object): void {
  response
    .writeHead(status, { 'content-type': 'application/json' })
    .end(JSON.stringify(body));
}
