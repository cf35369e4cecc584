import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { parseWith } from '@modelgov/backstage-plugin-model-governance-common';
import type {
  ModelSource,
  SourceItem,
} from '@modelgov/backstage-plugin-model-governance-node';
import { readCredentials } from '../../http/readCredentials';
import { RegistryClient } from '../../http/RegistryClient';
import { RegistryError } from '../../http/RegistryError';
import { describeEach } from '../describeEach';
import { changedSince } from './changedSince';
import { describeHubModel } from './describeHubModel';
import { HubApi } from './HubApi';
import { type HubModel, hubModelSchema } from './HubModel';
import { hubModelName } from './hubModelName';

const HUB = 'https://huggingface.co';

/** How the models of an organisation are read. */
export interface HuggingFaceHubOptions {
  /** Such as `hugging-face/public`. */
  id: string;
  client: RegistryClient;
  /** The address of the Hub. */
  baseUrl: string;
  /** The organisation or the person whose models are read. */
  author: string;
  /** Whether the client has no token: to nobody, the Hub denies what is not there as it denies what is private. */
  isAnonymous: boolean;
  /** Whether the card of each model is read, for its sections; its metadata comes with the list. */
  readCards: boolean;
}

/** The models that an organisation has on the Hugging Face Hub. */
export class HuggingFaceHub implements ModelSource {
  readonly id: string;
  readonly #options: HuggingFaceHubOptions;

  /**
   * @param config - of the instance, at `catalog.providers.huggingFace.<instance>`
   * @throws InputError if the configuration is not valid
   */
  static fromConfig(
    instance: string,
    config: Config,
    { logger }: { logger: LoggerService },
  ): HuggingFaceHub {
    const id = `hugging-face/${instance}`;
    const baseUrl = config.getOptionalString('baseUrl') ?? HUB;
    const credentials = readCredentials(
      config,
      `catalog.providers.huggingFace.${instance}`,
    );
    return new HuggingFaceHub({
      id,
      client: RegistryClient.create({
        ...credentials,
        source: id,
        baseUrl,
        logger,
      }),
      baseUrl,
      author: config.getString('author'),
      isAnonymous: !('authorization' in credentials.headers),
      readCards: config.getOptionalBoolean('readCards') ?? false,
    });
  }

  constructor(options: HuggingFaceHubOptions) {
    this.id = options.id;
    this.#options = options;
  }

  readAll(options: { signal: AbortSignal }): AsyncIterable<SourceItem> {
    const api = this.#api(options.signal);
    const models = api.models(this.#options.author, 'createdAt');
    return this.#describeEach(api, models);
  }

  readChanged(options: {
    since: Date;
    signal: AbortSignal;
  }): AsyncIterable<SourceItem> {
    const api = this.#api(options.signal);
    const models = api.models(this.#options.author, 'lastModified');
    return this.#describeEach(api, changedSince(models, options.since));
  }

  async readOne(
    name: string,
    options: { signal: AbortSignal },
  ): Promise<SourceItem | undefined> {
    const api = this.#api(options.signal);
    const item = await this.#find(api, name);
    // What was renamed is found by its old name too.
    if (hubModelName(item) !== name) {
      return undefined;
    }
    for await (const one of this.#describeEach(api, [[item]])) {
      return one;
    }
    return undefined;
  }

  #api(signal: AbortSignal): HubApi {
    const { client, id } = this.#options;
    return new HubApi({ source: id, client, signal });
  }

  async #find(api: HubApi, name: string): Promise<unknown> {
    try {
      return await api.model(name);
    } catch (error) {
      if (this.#options.isAnonymous && isRefusal(error)) {
        return undefined;
      }
      throw error;
    }
  }

  #describeEach(
    api: HubApi,
    models: AsyncIterable<unknown[]> | Iterable<unknown[]>,
  ): AsyncIterable<SourceItem> {
    const baseUrl = this.#options.baseUrl.replace(/\/+$/, '');
    return describeEach(models, hubModelName, async item => {
      const model = parseWith(hubModelSchema, item, 'model');
      const { card, problem } = await this.#card(api, model);
      const described = describeHubModel(model, baseUrl, card);
      const problems = [...(described.problems ?? []), ...(problem ?? [])];
      return {
        kind: 'model',
        model: { ...described, ...(problems.length && { problems }) },
      };
    });
  }

  async #card(
    api: HubApi,
    { id, sha }: HubModel,
  ): Promise<{ card?: string; problem?: string[] }> {
    if (!this.#options.readCards || !sha) {
      return {};
    }
    try {
      return { card: await api.card(id, sha) };
    } catch (error) {
      // A model to which access is asked for.
      if (isRefusal(error)) {
        return { problem: [error.message] };
      }
      throw error;
    }
  }
}

function isRefusal(error: unknown): error is RegistryError {
  return (
    error instanceof RegistryError &&
    [401, 403].includes(error.details.status ?? 0)
  );
}
