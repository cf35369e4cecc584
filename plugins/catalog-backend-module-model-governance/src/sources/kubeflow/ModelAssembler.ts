import {
  parseWith,
  REGISTRY_LIMITS,
  type VersionDetails,
} from '@modelgov/backstage-plugin-model-governance-common';
import type { SourceItem } from '@modelgov/backstage-plugin-model-governance-node';
import { deploymentOf } from './deploymentOf';
import { describeModel } from './describeModel';
import type { KubeflowApi } from './KubeflowApi';
import type { InferenceService } from './InferenceService';
import type { ModelVersion } from './ModelVersion';
import { newestFirst } from './newestFirst';
import type { ModelParts } from './PartsByModel';
import { readArtifacts } from './readArtifacts';
import { readServing, type Serving } from './readServing';
import { registeredModelSchema } from './RegisteredModel';
import { servedVersion } from './servedVersion';
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
   * @throws InputError if the model is not of the expected form
   */
  async describe(
    item: unknown,
    versionsOf: (
      modelId: string,
    ) => ModelParts<ModelVersion> | Promise<ModelParts<ModelVersion>>,
  ): Promise<SourceItem | undefined> {
    const model = parseWith(registeredModelSchema, item, 'model');
    const known = await versionsOf(model.id);
    const servers = this.#serving.services.take(model.id);
    const running = servers.parts.filter(
      ({ desiredState }) => desiredState !== 'UNDEPLOYED',
    );
    if (model.state === 'ARCHIVED' && running.length === 0) {
      return undefined;
    }
    const versions = [...known.parts].sort(newestFirst);
    const problems = [...known.problems, ...servers.problems];
    return {
      kind: 'model',
      model: describeModel(model, {
        versions: await this.#details(versions, running, problems),
        deployments: running.map(service =>
          deploymentOf(service, versions, this.#serving.environments),
        ),
        url: this.#pageOf(model.id),
        ...(problems.length && { problems }),
      }),
    };
  }

  async #details(
    versions: ModelVersion[],
    running: InferenceService[],
    problems: string[],
  ): Promise<VersionDetails[]> {
    const live = new Set(
      running.map(service => servedVersion(service, versions)?.id),
    );
    const details: VersionDetails[] = [];
    for (const [index, version] of versions.entries()) {
      const isLive = live.has(version.id);
      if (index < REGISTRY_LIMITS.versions || isLive) {
        const artifacts = await readArtifacts(
          this.#api,
          version.id,
          problem => problems.push(`version ${version.name}: ${problem}`),
          this.#signal,
        );
        const page = this.#pageOf(version.registeredModelId);
        const url = page && `${page}/versions/${version.id}`;
        details.push(versionDetailsOf(version, artifacts, { isLive, url }));
      }
    }
    return details;
  }

  #pageOf(modelId: string): string | undefined {
    return this.#pagesUrl && `${this.#pagesUrl}/${modelId}`;
  }
}
