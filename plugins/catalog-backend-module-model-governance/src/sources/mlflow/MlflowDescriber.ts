import type { SourceItem } from '@modelgov/backstage-plugin-model-governance-node';
import { describeModel } from './describeModel';
import { FailureStreak } from '../FailureStreak';
import { canGoOn } from './canGoOn';
import { isLiveVersion } from './isLiveVersion';
import { keptVersions } from './keptVersions';
import type { MlflowApi } from './MlflowApi';
import type { MlflowOptions } from './MlflowOptions';
import type { ModelVersion } from './ModelVersion';
import type { Parsed } from './Parsed';
import type { RegisteredModel } from './RegisteredModel';
import { RunReader } from './RunReader';
import type { Run } from './Run';

/** How many runs are read together: enough to fill requests, few enough to hold in memory. */
const RUNS_AT_ONCE = 100;

/** MLflow keeps prompts as registered models with this tag. */
const PROMPT_TAG = 'mlflow.prompt.is_prompt';

type Listed = Parsed<RegisteredModel>;
type Complete = { model: RegisteredModel; versions: ModelVersion[] };

/** Describes registered models with their versions and runs. */
export class MlflowDescriber {
  readonly #api: MlflowApi;
  readonly #runs: RunReader;
  readonly #options: MlflowOptions;
  readonly #streak = new FailureStreak();

  constructor(api: MlflowApi, options: MlflowOptions) {
    this.#api = api;
    this.#runs = new RunReader(api);
    this.#options = options;
  }

  /** @param listed - the versions that a listing gave, by the names of their models */
  async *describe(
    models: Listed[],
    listed: ReadonlyMap<string, Parsed<ModelVersion>[]>,
  ): AsyncGenerator<SourceItem, void, undefined> {
    const wanted = models.filter(model => !isPrompt(model));
    let group: (Complete | SourceItem)[] = [];
    let runs = 0;
    for (const model of wanted) {
      const item = await this.#complete(model, listed.get(model.name ?? ''));
      group.push(item);
      runs += 'versions' in item ? item.versions.length : 0;
      if (runs >= RUNS_AT_ONCE) {
        yield* this.#describeGroup(group);
        group = [];
        runs = 0;
      }
    }
    yield* this.#describeGroup(group);
  }

  /** Gives nothing where the registry has no such model. */
  async *describeNamed(
    name: string,
  ): AsyncGenerator<SourceItem, void, undefined> {
    const model = await this.#api.registeredModel(name);
    if (model) {
      yield* this.describe([model], new Map());
    }
  }

  async *#describeGroup(
    group: (Complete | SourceItem)[],
  ): AsyncGenerator<SourceItem, void, undefined> {
    const outcomes = await this.#runs.read(
      group
        .flatMap(item => ('versions' in item ? item.versions : []))
        .flatMap(({ run_id }) => (run_id ? [run_id] : [])),
    );
    for (const item of group) {
      if ('kind' in item) {
        yield item;
        continue;
      }
      const { model, versions } = item;
      const runs = new Map<string, Run>();
      let problem: string | undefined;
      for (const { run_id = '' } of versions) {
        const outcome = outcomes.get(run_id);
        if (outcome && 'problem' in outcome) {
          problem ??= outcome.problem;
        } else if (outcome) {
          runs.set(run_id, outcome.run);
        }
      }
      yield problem
        ? unreadable(model.name, problem)
        : {
            kind: 'model',
            model: describeModel(model, versions, runs, this.#options),
          };
    }
  }

  /** A listing can miss versions that came or went while it was read; then they are asked for by name. */
  async #complete(
    model: Listed,
    listed: Parsed<ModelVersion>[] = [],
  ): Promise<Complete | SourceItem> {
    if ('problem' in model) {
      return unreadable(model.name, model.problem);
    }
    try {
      const versions = hasAll(model.value, listed)
        ? listed
        : await this.#api.versionsOf(model.name);
      this.#streak.success();
      const broken = versions.find(version => 'problem' in version);
      return broken
        ? unreadable(model.name, broken.problem)
        : {
            model: model.value,
            versions: keptVersions(
              versions.flatMap(v => ('value' in v ? [v.value] : [])),
              version => isLiveVersion(version, model.value, this.#options),
            ),
          };
    } catch (error) {
      if (!canGoOn(error)) {
        throw error;
      }
      return unreadable(model.name, this.#streak.messageOf(error));
    }
  }
}

function hasAll(
  model: RegisteredModel,
  versions: Parsed<ModelVersion>[],
): boolean {
  const present = new Set(
    versions.map(version =>
      'value' in version ? version.value.version : undefined,
    ),
  );
  return [...model.latest_versions, ...model.aliases].every(
    ({ version }) => versions.some(v => 'problem' in v) || present.has(version),
  );
}

function isPrompt(model: Listed): boolean {
  return 'value' in model && model.value.tags.get(PROMPT_TAG) === 'true';
}

function unreadable(name: string | undefined, message: string): SourceItem {
  return { kind: 'unreadable', ...(name && { name }), message };
}
