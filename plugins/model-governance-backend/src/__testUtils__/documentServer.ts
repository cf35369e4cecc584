import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** A host that evidence links to, on this machine. */
export interface DocumentServer {
  /** The host with its port, as `backend.reading.allow` names it. */
  host: string;
  url(path: string): string;
  /** The paths that were asked for. */
  asked: string[];
  close(): Promise<void>;
}

/** Serves what each path answers. */
export async function startDocumentServer(
  answers: Record<
    string,
    (response: ServerResponse, request: IncomingMessage) => void
  >,
): Promise<DocumentServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const answer = answers[path];
    if (answer) {
      answer(response, request);
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const host = `127.0.0.1:${port}`;
  return {
    host,
    asked,
    url: path => `http://${host}${path}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}
