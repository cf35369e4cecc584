import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

const ROOT = '/api/model_registry/v1alpha3/';

/** Milliseconds since 1970 of the first day of 2025. */
const EPOCH = 1735689600000;

/** Something in the registry, as its API gives it. */
export interface FakeResource {
  id: string;
  [field: string]: unknown;
}

/** A model registry in memory that speaks as much of the REST API as the source asks. */
export class FakeRegistry {
  /** The most that a page has, whatever was asked for. */
  pageSize = 100;
  /** What is listed, by path, such as `model_versions/12/artifacts`; any other listing is empty. */
  readonly listings: Record<string, FakeResource[]> = {
    registered_models: [],
    model_versions: [],
    inference_services: [],
    serving_environments: [],
  };
  /** Paths that are answered in another way. */
  readonly routes: Record<
    string,
    (request: IncomingMessage, response: ServerResponse) => void
  > = {};
  /** What was asked for, in order, without the root. */
  readonly requests: string[] = [];
  readonly #server = createServer((request, response) =>
    this.#answer(request, response),
  );

  async start(): Promise<string> {
    await new Promise<void>(resolve =>
      this.#server.listen(0, '127.0.0.1', resolve),
    );
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    await new Promise(resolve => {
      this.#server.close(resolve);
      this.#server.closeAllConnections();
    });
  }

  /** Adds a model; it and what follows change on the given day of 2025. */
  addModel(id: number, name: string, day: number, more: object = {}): void {
    this.#add('registered_models', id, day, { name, ...more });
  }

  addVersion(id: number, model: number, day: number, more: object = {}): void {
    this.#add('model_versions', id, day, {
      name: `v${id}`,
      registeredModelId: String(model),
      ...more,
    });
  }

  addService(id: number, model: number, day: number, more: object = {}): void {
    this.#add('inference_services', id, day, {
      name: `server-${id}`,
      registeredModelId: String(model),
      servingEnvironmentId: '1',
      ...more,
    });
  }

  #add(listing: string, id: number, day: number, fields: object): void {
    const time = String(EPOCH + day * 24 * 60 * 60 * 1000);
    this.listings[listing].push({
      id: String(id),
      createTimeSinceEpoch: time,
      lastUpdateTimeSinceEpoch: time,
      ...fields,
    });
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '', 'http://registry');
    const path = decodeURIComponent(url.pathname.slice(ROOT.length));
    this.requests.push(path + url.search);
    if (this.routes[path]) {
      this.routes[path](request, response);
    } else if (request.headers.authorization !== 'Bearer token') {
      send(response, 401, { code: '401', message: 'who are you?' });
    } else {
      this.#answerFound(path, url.searchParams, response);
    }
  }

  #answerFound(
    path: string,
    query: URLSearchParams,
    response: ServerResponse,
  ): void {
    const { registered_models: models, model_versions: versions } =
      this.listings;
    const [, id, part] = path.split('/');
    const one =
      path === 'registered_model'
        ? models.find(({ name }) => name === query.get('name'))
        : models.find(model => path === `registered_models/${model.id}`);
    if (one) {
      send(response, 200, one);
    } else if (part === 'versions') {
      this.#sendPage(
        versions.filter(version => version.registeredModelId === id),
        query,
        response,
      );
    } else if (part === 'artifacts' || path in this.listings) {
      this.#sendPage(this.listings[path] ?? [], query, response);
    } else {
      send(response, 404, { code: '404', message: 'no such thing' });
    }
  }

  #sendPage(
    resources: FakeResource[],
    query: URLSearchParams,
    response: ServerResponse,
  ): void {
    const field =
      query.get('orderBy') === 'LAST_UPDATE_TIME'
        ? 'lastUpdateTimeSinceEpoch'
        : 'id';
    const sign = query.get('sortOrder') === 'DESC' ? -1 : 1;
    const ordered = [...resources].sort(
      (a, b) => sign * (Number(a[field]) - Number(b[field])),
    );
    const size = Math.min(Number(query.get('pageSize')), this.pageSize);
    const start = Number(query.get('nextPageToken')?.slice('at-'.length) ?? 0);
    const end = start + size;
    send(response, 200, {
      items: ordered.slice(start, end),
      nextPageToken: end < ordered.length ? `at-${end}` : '',
      pageSize: size,
      size: ordered.length,
    });
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response
    .writeHead(status, { 'content-type': 'application/json' })
    .end(JSON.stringify(body));
}
