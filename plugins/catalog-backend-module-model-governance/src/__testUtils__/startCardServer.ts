import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** A host of model cards on this machine. */
export interface CardServer {
  /** Such as `127.0.0.1:40123`. */
  host: string;
  /** The paths asked for, in order. */
  requests: string[];
  /** How it answers, by path; anything else is not found. */
  routes: Record<
    string,
    (request: IncomingMessage, response: ServerResponse) => void
  >;
  /** Serves a text at a path, with an etag that depends on it. */
  serve(path: string, text: string): void;
  redirect(path: string, to: string): void;
  close(): Promise<void>;
}

/** Starts a host of model cards. */
export async function startCardServer(): Promise<CardServer> {
  const routes: CardServer['routes'] = {};
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push(path);
    if (routes[path]) {
      routes[path](request, response);
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    requests,
    routes,
    serve: (path, text) => {
      const etag = `"${Buffer.from(text).toString('base64url').slice(-40)}"`;
      routes[path] = (request, response) =>
        request.headers['if-none-match'] === etag
          ? response.writeHead(304).end()
          : response.writeHead(200, { etag }).end(text);
    },
    redirect: (path, to) => {
      routes[path] = (_, response) =>
        response.writeHead(302, { location: to }).end();
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close(error => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
