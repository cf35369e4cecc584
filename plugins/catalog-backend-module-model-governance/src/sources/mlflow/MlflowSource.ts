import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import type {
  ModelSource,
  SourceItem,
} from '@modelgov/backstage-plugin-model-governance-node';
import { readCredentials } from '../../http/readCredentials';
import { RegistryClient } from '../../http/RegistryClient';
import { changedNames } from './changedNames';
import { MlflowApi } from './MlflowApi';
import { MlflowDescriber } from './MlflowDescriber';
import type { MlflowOptions } from './MlflowOptions';
import { modelNamesIn } from './modelNamesIn';
import { readMlflowOptions } from './readMlflowOptions';
import type { Parsed } from './Parsed';
import type { RegisteredModel } from './RegisteredModel';
import { VersionCursor } from './VersionCursor';
import { withNext } from './withNext';

/** Names the workspace on servers that have several; MLflow takes the one called `default` without it. */
const WORKSPACE = 'x-mlflow-workspace';

/** The models of an MLflow server. */
export class MlflowSource implements ModelSource {
  readonly id: string;
  readonly changes: NonNullable<ModelSource['changes']>;
  readonly #client: RegistryClient;
  readonly #options: MlflowOptions;

  /**
   * @param instance - the name of the instance
   * @param config - of the instance, at `catalog.providers.mlflow.<instance>`
   * @throws InputError if the configuration is not valid
   */
  static fromConfig(
    instance: string,
    config: Config,
    { logger }: { logger: LoggerService },
  ): MlflowSource {
    const options = readMlflowOptions(instance, config);
    const { headers, credentialsKey } = readCredentials(
      config,
      `catalog.providers.mlflow.${instance}`,
    );
    const workspace = config.getOptionalString('workspace');
    const client = RegistryClient.create({
      headers: { ...headers, ...(workspace && { [WORKSPACE]: workspace }) },
      credentialsKey,
      source: `mlflow/${instance}`,
      baseUrl: options.baseUrl,
      logger,
    });
    return new MlflowSource(client, options);
  }

  constructor(client: RegistryClient, options: MlflowOptions) {
    this.id = `mlflow/${options.instance}`;
    this.changes = {
      topic: `mlflow.${options.instance}`,
      namesIn: modelNamesIn,
    };
    this.#client = client;
    this.#options = options;
  }

  async *readAll({
    signal,
  }: {
    signal: AbortSignal;
  }): AsyncGenerator<SourceItem, void, undefined> {
    const api = this.#api(signal);
    const describer = new MlflowDescriber(api, this.#options);
    const versions = new VersionCursor(
      api.modelVersions(['name ASC', 'version_number DESC']),
    );
    const models = api.registeredModels(['name ASC']);
    for await (const { page, next } of withNext(models)) {
      yield* describer.describe(
        page,
        await versions.take(
          namesOf(page),
          namesOf(page.filter(hasVersions)),
          namesOf(next),
        ),
      );
    }
  }

  async *readChanged({
    since,
    signal,
  }: {
    since: Date;
    signal: AbortSignal;
  }): AsyncGenerator<SourceItem, void, undefined> {
    const api = this.#api(signal);
    const describer = new MlflowDescriber(api, this.#options);
    for (const name of await changedNames(api, since)) {
      yield* describer.describeNamed(name);
    }
  }

  async readOne(
    name: string,
    { signal }: { signal: AbortSignal },
  ): Promise<SourceItem | undefined> {
    const describer = new MlflowDescriber(this.#api(signal), this.#options);
    const { value } = await describer.describeNamed(name).next();
    return value ?? undefined;
  }

  #api(signal: AbortSignal): MlflowApi {
    return new MlflowApi(this.#client, this.id, signal);
  }
}

function namesOf(models: Parsed<RegisteredModel>[]): Set<string> {
  return new Set(models.flatMap(({ name }) => (name ? [name] : [])));
}

function hasVersions(model: Parsed<RegisteredModel>): boolean {
  return 'value' in model && model.value.latest_versions.length > 0;
}
