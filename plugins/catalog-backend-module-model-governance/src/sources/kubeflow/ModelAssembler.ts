import {
  parseWith,
  REGISTRY_LIMITS,
  type VersionDetails,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { SourceItem } from '@modelgov/backstage-plugin-model-governance-node';
import { deploymentOf } from './deploymentOf';
import { describeModel } from './describeModel';
import type { KubeflowApi } from './KubeflowApi';
import { liveVersionIds } from './liveVersionIds';
import type { ModelVersion } from './ModelVersion';
import { newestFirst } from './newestFirst';
import { readArtifacts } from './readArtifacts';
import { readServing, type Serving } from './readServing';
import { type RegisteredModel, registeredModelSchema } from './RegisteredModel';
import { versionDetailsOf } from './versionDetailsOf';

/** Puts together what the registry says of one model in several places. */
export class ModelAssembler {
  readonly #api: KubeflowApi;
  readonly #pagesUrl: string | undefined;
  readonly #serving: Serving;
  readonly #signal: AbortSignal;

  /** @throws RegistryError */
  static async create(options: {
    api: KubeflowApi;
    /** The address below which the dashboard shows registered models. */
    pagesUrl: string | undefined;
    signal: AbortSignal;
  }): Promise<ModelAssembler> {
    const { api, signal } = options;
    return new ModelAssembler(options, await readServing(api, signal));
  }

  private constructor(
    options: { api: KubeflowApi; pagesUrl?: string; signal: AbortSignal },
    serving: Serving,
  ) {
    this.#api = options.api;
    this.#pagesUrl = options.pagesUrl?.replace(/\/+$/, '');
    this.#signal = options.signal;
    this.#serving = serving;
  }

  /**
   * @param item - the registered model
   * @returns nothing for a model that is archived, which is how the registry deletes, unless something serves it still
   * @throws RegistryError
   * @throws InputError if what belongs to the model is not of the expected form
   */
  async describe(
    item: unknown,
    versionsOf: (modelId: string) => ModelVersion[] | Promise<ModelVersion[]>,
  ): Promise<SourceItem | undefined> {
    const model = parseWith(registeredModelSchema, item, 'model');
    const versions = [...(await versionsOf(model.id))].sort(newestFirst);
    const services = this.#serving.services
      .take(model.id)
      .filter(({ desiredState }) => desiredState !== 'UNDEPLOYED');
    if (model.state === 'ARCHIVED' && services.length === 0) {
      return undefined;
    }
    const live = liveVersionIds(versions, services);
    const details: VersionDetails[] = [];
    for (const [index, version] of versions.entries()) {
      if (index < REGISTRY_LIMITS.versions || live.has(version.id)) {
        details.push(await this.#detailsOf(version, live));
      }
    }
    const names = new Map(versions.map(({ id, name }) => [id, name]));
    const deployments = services.map(service =>
      deploymentOf(service, {
        environment: this.#serving.environments.get(
          service.servingEnvironmentId ?? '',
        ),
        version: names.get(service.modelVersionId ?? versions.at(0)?.id ?? ''),
      }),
    );
    const url = this.#pageOf(model);
    return {
      kind: 'model',
      model: describeModel(model, { versions: details, deployments, url }),
    };
  }

  async #detailsOf(
    version: ModelVersion,
    live: ReadonlySet<string>,
  ): Promise<VersionDetails> {
    const artifacts = await readArtifacts(this.#api, version.id, this.#signal);
    const page = this.#pageOf({ id: version.registeredModelId });
    return versionDetailsOf(version, artifacts, {
      isLive: live.has(version.id),
      url: page && `${page}/versions/${version.id}`,
    });
  }

  #pageOf({ id }: Pick<RegisteredModel, 'id'>): string | undefined {
    return this.#pagesUrl && `${this.#pagesUrl}/${id}`;
  }
}
