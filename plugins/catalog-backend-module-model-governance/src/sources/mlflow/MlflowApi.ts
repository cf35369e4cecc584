import { z } from 'zod';
import { pages } from '../../http/pages';
import type { RegistryClient } from '../../http/RegistryClient';
import { RegistryError } from '../../http/RegistryError';
import { modelVersionSchema, type ModelVersion } from './ModelVersion';
import { nameFilter } from './nameFilter';
import { parseItem, type Parsed } from './Parsed';
import { registeredModelSchema, type RegisteredModel } from './RegisteredModel';
import { runSchema, type Run } from './Run';

const API = 'api/2.0/mlflow';

/** MLflow takes up to 1,000 models; each comes with up to four versions. */
const MODELS_PER_PAGE = 100;
const VERSIONS_PER_PAGE = 1_000;
const EXPERIMENTS_PER_PAGE = 1_000;

const listSchema = z
  .array(z.unknown())
  .nullish()
  .transform(list => list ?? []);
const next_page_token = z.string().nullish();
const modelsSchema = z.object({
  registered_models: listSchema,
  next_page_token,
});
const versionsSchema = z.object({
  model_versions: listSchema,
  next_page_token,
});
const modelSchema = z.object({ registered_model: z.unknown() });
const experimentsSchema = z.object({
  experiments: z
    .array(z.object({ experiment_id: z.string() }))
    .nullish()
    .transform(list => list ?? []),
  next_page_token,
});
const runsSchema = z.object({
  runs: z
    .array(runSchema)
    .nullish()
    .transform(list => list ?? []),
});
const oneRunSchema = z.object({ run: runSchema });

/** The parts of MLflow's REST API 2.0 that are read. */
export class MlflowApi {
  readonly #client: RegistryClient;
  readonly #source: string;
  readonly #signal: AbortSignal;

  constructor(client: RegistryClient, source: string, signal: AbortSignal) {
    this.#client = client;
    this.#source = source;
    this.#signal = signal;
  }

  registeredModels(
    order_by: readonly string[],
  ): AsyncGenerator<Parsed<RegisteredModel>[]> {
    return pages(`${this.#source}: registered models`, async page_token => {
      const page = await this.#client.getJson(
        `${API}/registered-models/search`,
        { max_results: MODELS_PER_PAGE, order_by, page_token },
        modelsSchema,
        { signal: this.#signal },
      );
      return {
        items: page.registered_models.map(item =>
          parseItem(registeredModelSchema, item, 'registered model'),
        ),
        next: page.next_page_token,
      };
    });
  }

  modelVersions(
    order_by: readonly string[],
    options: { filter?: string; pageSize: number } = {
      pageSize: VERSIONS_PER_PAGE,
    },
  ): AsyncGenerator<Parsed<ModelVersion>[]> {
    return pages(`${this.#source}: model versions`, async page_token => {
      const page = await this.#client.getJson(
        `${API}/model-versions/search`,
        {
          max_results: options.pageSize,
          order_by,
          filter: options.filter,
          page_token,
        },
        versionsSchema,
        { signal: this.#signal },
      );
      return {
        items: page.model_versions.map(item =>
          parseItem(modelVersionSchema, item, 'version of'),
        ),
        next: page.next_page_token,
      };
    });
  }

  /** The versions of one model. */
  async versionsOf(name: string): Promise<Parsed<ModelVersion>[]> {
    const versions: Parsed<ModelVersion>[] = [];
    const listing = this.modelVersions(['version_number DESC'], {
      filter: nameFilter(name),
      pageSize: VERSIONS_PER_PAGE,
    });
    for await (const page of listing) {
      versions.push(...page.filter(version => version.name === name));
    }
    return versions;
  }

  /** `undefined` where the registry has none of this name. */
  async registeredModel(
    name: string,
  ): Promise<Parsed<RegisteredModel> | undefined> {
    const answer = await this.#client
      .getJson(`${API}/registered-models/get`, { name }, modelSchema, {
        signal: this.#signal,
      })
      .catch(undefinedIfGone);
    return (
      answer &&
      parseItem(
        registeredModelSchema,
        answer.registered_model,
        'registered model',
      )
    );
  }

  async experimentIds(): Promise<string[]> {
    const ids: string[] = [];
    const listing = pages(`${this.#source}: experiments`, async page_token => {
      const page = await this.#client.getJson(
        `${API}/experiments/search`,
        { max_results: EXPERIMENTS_PER_PAGE, view_type: 'ALL', page_token },
        experimentsSchema,
        { signal: this.#signal },
      );
      return { items: page.experiments, next: page.next_page_token };
    });
    for await (const page of listing) {
      ids.push(...page.map(({ experiment_id }) => experiment_id));
    }
    return ids;
  }

  /** Those of the runs that are there. */
  async searchRuns(
    runIds: readonly string[],
    experiment_ids: readonly string[],
  ): Promise<Run[]> {
    const { runs } = await this.#client.postJson(
      `${API}/runs/search`,
      {
        experiment_ids,
        filter: `attributes.run_id IN (${runIds.map(id => `'${id}'`)})`,
        run_view_type: 'ALL',
        max_results: runIds.length,
      },
      runsSchema,
      { signal: this.#signal },
    );
    return runs;
  }

  /** `undefined` where there is none with this id. */
  async run(run_id: string): Promise<Run | undefined> {
    const answer = await this.#client
      .getJson(`${API}/runs/get`, { run_id }, oneRunSchema, {
        signal: this.#signal,
      })
      .catch(undefinedIfGone);
    return answer?.run;
  }
}

/** A 404 of a proxy, or of an MLflow without this endpoint, says nothing about what was asked for. */
function undefinedIfGone(error: unknown): undefined {
  if (
    error instanceof RegistryError &&
    error.details.status === 404 &&
    error.details.code === 'RESOURCE_DOES_NOT_EXIST'
  ) {
    return undefined;
  }
  throw error;
}
