import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import type {
  ModelSource,
  SourceItem,
} from '@modelgov/backstage-plugin-model-governance-node';
import { z } from 'zod';
import { readCredentials } from '../../http/readCredentials';
import { RegistryClient } from '../../http/RegistryClient';
import { describeEach } from '../describeEach';
import { unlessNotFound } from '../unlessNotFound';
import { changedModelIds } from './changedModelIds';
import { findModel } from './findModel';
import { KubeflowApi } from './KubeflowApi';
import { ModelAssembler } from './ModelAssembler';
import { modelVersionSchema } from './ModelVersion';
import { PartsByModel } from './PartsByModel';
import { registeredModelName } from './registeredModelName';

/** A Kubeflow Model Registry, read through its REST API. */
export class KubeflowModelRegistry implements ModelSource {
  readonly id: string;
  readonly #api: KubeflowApi;
  readonly #pagesUrl: string | undefined;

  /**
   * @param config - of the instance, at `catalog.providers.kubeflowModelRegistry.<instance>`
   * @throws InputError if the configuration is not valid
   */
  static fromConfig(
    instance: string,
    config: Config,
    { logger }: { logger: LoggerService },
  ): KubeflowModelRegistry {
    const id = `kubeflow-model-registry/${instance}`;
    const client = RegistryClient.create({
      ...readCredentials(
        config,
        `catalog.providers.kubeflowModelRegistry.${instance}`,
      ),
      source: id,
      baseUrl: config.getString('baseUrl'),
      logger,
    });
    const pagesUrl = config.getOptionalString('registeredModelsUrl');
    return new KubeflowModelRegistry({ id, client, pagesUrl });
  }

  constructor(options: {
    /** Such as `kubeflow-model-registry/prod`. */
    id: string;
    client: RegistryClient;
    /** The address below which the dashboard shows registered models. */
    pagesUrl: string | undefined;
  }) {
    this.id = options.id;
    this.#api = new KubeflowApi(options.id, options.client);
    this.#pagesUrl = options.pagesUrl;
  }

  /** Versions and servers are listed first and forgotten with their model, so that models need not be kept. */
  async *readAll(options: { signal: AbortSignal }): AsyncIterable<SourceItem> {
    const { signal } = options;
    const assembler = await this.#assembler(signal);
    const versions = await PartsByModel.read(
      'model version',
      modelVersionSchema,
      this.#api.list('model_versions', { signal }),
    );
    const models = this.#api.list('registered_models', { signal });
    yield* describeEach(models, registeredModelName, item =>
      assembler.describe(item, id => versions.take(id)),
    );
  }

  async *readChanged(options: {
    since: Date;
    signal: AbortSignal;
  }): AsyncIterable<SourceItem> {
    const { since, signal } = options;
    const ids = await changedModelIds(this.#api, since, signal);
    if (ids.length === 0) {
      return;
    }
    const assembler = await this.#assembler(signal);
    const names = new Map<string, string | undefined>();
    yield* describeEach(
      [ids],
      id => names.get(id),
      async id => {
        const item = await this.#modelOf(id, signal);
        names.set(id, registeredModelName(item));
        return item === undefined
          ? undefined
          : this.#describeAlone(item, assembler, signal);
      },
    );
  }

  async readOne(
    name: string,
    options: { signal: AbortSignal },
  ): Promise<SourceItem | undefined> {
    const { signal } = options;
    const item = await findModel(this.#api, name, signal);
    if (item === undefined) {
      return undefined;
    }
    const assembler = await this.#assembler(signal);
    const described = describeEach(
      [[item]],
      () => name,
      () => this.#describeAlone(item, assembler, signal),
    );
    for await (const one of described) {
      return one;
    }
    return undefined;
  }

  #assembler(signal: AbortSignal): Promise<ModelAssembler> {
    const api = this.#api;
    return ModelAssembler.create({ api, pagesUrl: this.#pagesUrl, signal });
  }

  #modelOf(id: string, signal: AbortSignal): Promise<unknown> {
    return unlessNotFound(
      this.#api.get(`registered_models/${id}`, z.unknown(), { signal }),
    );
  }

  /** For a model whose versions were not listed with those of all others. */
  #describeAlone(
    item: unknown,
    assembler: ModelAssembler,
    signal: AbortSignal,
  ): Promise<SourceItem | undefined> {
    return assembler.describe(item, async id => {
      const versions = await PartsByModel.read(
        'model version',
        modelVersionSchema,
        this.#api.list(`registered_models/${id}/versions`, { signal }),
      );
      return versions.take(id);
    });
  }
}
