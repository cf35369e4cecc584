import type { LoggerService } from '@backstage/backend-plugin-api';
import type { z } from 'zod';
import { connectionFailure } from './connectionFailure';
import { failedAnswer } from './failedAnswer';
import { firstIssue } from './firstIssue';
import { followRedirects } from './followRedirects';
import { HTTP_LIMITS, type HttpLimits } from './HttpLimits';
import { parseBaseUrl } from './parseBaseUrl';
import { parseHeaders } from './parseHeaders';
import { readJson } from './readJson';
import { readText } from './readText';
import { RegistryError } from './RegistryError';
import { secretsIn } from './secretsIn';
import { resolvePath, type Query } from './resolvePath';
import { withRetries } from './withRetries';
import { withTimeout } from './withTimeout';

/** How one registry is asked. */
export interface RegistryClientOptions {
  /** The id of the source, such as `mlflow/prod`: messages begin with it. */
  source: string;
  /** Nothing is asked for that is not below it. */
  baseUrl: string;
  /** The credentials, as headers. */
  headers?: Readonly<Record<string, string>>;
  /** Where the configuration has the credentials, such as `catalog.providers.mlflow.prod.auth`. */
  credentialsKey: string;
  logger: LoggerService;
  limits?: Partial<HttpLimits>;
}

/** An answer, with its headers for registries that page by them. */
export interface Answer<T> {
  data: T;
  headers: Headers;
}

/**
 * Asks a registry for JSON. Whatever it answers, or does not, ends in data of the form asked for or in a
 * {@link RegistryError} that says where and why; what may pass is tried again.
 */
export class RegistryClient {
  readonly #source: string;
  readonly #baseUrl: URL;
  readonly #headers: Headers;
  readonly #secrets: string[];
  readonly #credentialsKey: string;
  readonly #logger: LoggerService;
  readonly #limits: HttpLimits;

  /** @throws InputError if the address or a header is not valid */
  static create(options: RegistryClientOptions): RegistryClient {
    return new RegistryClient(options);
  }

  private constructor(options: RegistryClientOptions) {
    this.#source = options.source;
    this.#baseUrl = parseBaseUrl(options.baseUrl, options.source);
    this.#headers = parseHeaders(options);
    this.#secrets = secretsIn(options.headers);
    this.#credentialsKey = options.credentialsKey;
    this.#logger = options.logger;
    this.#limits = { ...HTTP_LIMITS, ...options.limits };
  }

  /** @throws RegistryError */
  async getJson<T>(
    path: string,
    query: Query,
    schema: z.ZodType<T>,
    options: { signal: AbortSignal },
  ): Promise<T> {
    return (await this.get(path, query, schema, options)).data;
  }

  /** Like {@link RegistryClient.getJson}, with the headers of the answer. */
  get<T>(
    path: string,
    query: Query,
    schema: z.ZodType<T>,
    options: { signal: AbortSignal },
  ): Promise<Answer<T>> {
    const url = resolvePath(this.#baseUrl, path, query);
    return this.#askJson(url, { method: 'GET' }, schema, options.signal);
  }

  /**
   * Text, such as Markdown.
   *
   * @throws RegistryError
   */
  async getText(
    path: string,
    options: { signal: AbortSignal; maxBytes: number },
  ): Promise<string> {
    const url = resolvePath(this.#baseUrl, path, {});
    const { maxBytes, signal } = options;
    const { value } = await this.#ask(
      url,
      { method: 'GET' },
      (response, asked) => readText(response, { asked, maxBytes }),
      signal,
    );
    return value;
  }

  /**
   * Asks with a body, for what takes no more than asking: where the answer is lost, it is sent again.
   *
   * @throws RegistryError
   */
  async postJson<T>(
    path: string,
    body: unknown,
    schema: z.ZodType<T>,
    options: { signal: AbortSignal },
  ): Promise<T> {
    const url = resolvePath(this.#baseUrl, path, {});
    const init = { method: 'POST', body: JSON.stringify(body) };
    return (await this.#askJson(url, init, schema, options.signal)).data;
  }

  async #askJson<T>(
    url: URL,
    init: { method: string; body?: string },
    schema: z.ZodType<T>,
    signal: AbortSignal,
  ): Promise<Answer<T>> {
    const { maxBytes } = this.#limits;
    const { value, headers, asked } = await this.#ask(
      url,
      init,
      (response, name) => readJson(response, { asked: name, maxBytes }),
      signal,
    );
    const { data, error } = schema.safeParse(value);
    if (error) {
      throw new RegistryError(
        `${asked} answers in an unexpected form: ${firstIssue(error)}`,
      );
    }
    return { data, headers };
  }

  async #ask<T>(
    url: URL,
    init: { method: string; body?: string },
    read: (response: Response, asked: string) => Promise<T>,
    signal: AbortSignal,
  ): Promise<{ value: T; headers: Headers; asked: string }> {
    const asked = `${this.#source}: ${init.method} ${url.origin}${
      url.pathname
    }`;
    const response = await withRetries(this.#limits, signal, () =>
      withTimeout(
        {
          timeoutMs: this.#limits.timeoutMs,
          signal,
          onTimeout: () =>
            new RegistryError(
              `${asked} did not answer within ${
                this.#limits.timeoutMs / 1000
              } seconds.`,
              { isTransient: true },
            ),
        },
        timed => this.#attempt(url, { ...init, signal: timed }, asked, read),
      ).catch(error => {
        this.#logger.debug(`${asked} failed`, { reason: String(error) });
        throw error;
      }),
    );
    return { ...response, asked };
  }

  async #attempt<T>(
    url: URL,
    init: RequestInit,
    asked: string,
    read: (response: Response, asked: string) => Promise<T>,
  ): Promise<{ value: T; headers: Headers }> {
    try {
      const headers = new Headers(this.#headers);
      if (init.body) {
        headers.set('content-type', 'application/json');
      }
      const response = await followRedirects(
        url,
        { ...init, headers },
        { asked, maxRedirects: this.#limits.maxRedirects },
      );
      if (!response.ok) {
        throw await failedAnswer(response, {
          asked,
          credentialsKey: this.#credentialsKey,
          secrets: this.#secrets,
        });
      }
      const value = await read(response, asked);
      return { value, headers: response.headers };
    } catch (error) {
      if (error instanceof RegistryError || init.signal?.aborted) {
        throw error;
      }
      const { message, isTransient } = connectionFailure(error);
      throw new RegistryError(`${asked} ${message}.`, { isTransient });
    }
  }
}
