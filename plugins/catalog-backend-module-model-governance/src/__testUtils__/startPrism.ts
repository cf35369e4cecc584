import { createLogger } from '@stoplight/prism-core';
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import { createServer } from '@stoplight/prism-http-server';

/** A server that Prism made of an OpenAPI document. */
export interface PrismServer {
  url: string;
  close(): Promise<void>;
}

/**
 * Starts a server that holds clients to an OpenAPI document: a request that does not fit is answered with an error.
 *
 * @param document - path of the document
 * @param answers - from its examples, made up by its schemas, or from the server at an address; those of a server have to fit
 * too
 */
export async function startPrism(
  document: string,
  answers: 'examples' | 'schemas' | { upstream: string },
): Promise<PrismServer> {
  const isDynamic = answers === 'schemas';
  const checks = {
    checkSecurity: true,
    validateRequest: true,
    validateResponse: true,
    // What Prism makes up does not always fit its own reading of the schemas.
    errors: !isDynamic,
    upstreamProxy: undefined,
    mock: { dynamic: isDynamic, ignoreExamples: isDynamic, seed: 'registry' },
  };
  const server = createServer(await getHttpOperationsFromSpec(document), {
    cors: false,
    config:
      typeof answers === 'string'
        ? { ...checks, isProxy: false }
        : { ...checks, isProxy: true, upstream: new URL(answers.upstream) },
    components: { logger: createLogger('prism', { enabled: false }) },
  });
  const url = await server.listen(0, '127.0.0.1');
  return { url, close: () => server.close() };
}
