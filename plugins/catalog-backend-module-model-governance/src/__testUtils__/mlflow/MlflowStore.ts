import { generatedModel, generatedName, generatedRun } from './generated';
import type { StoredModel, StoredRun, StoredVersion } from './StoredModel';

/**
 * What the test server holds: models that a test puts there, and any number that are made up when they are asked for. It dates
 * changes as MLflow's database store does.
 */
export class MlflowStore {
  readonly #generated: number;
  readonly #models = new Map<string, StoredModel | undefined>();
  readonly #runs = new Map<string, StoredRun>();
  #names: string[] | undefined;

  constructor(generated: number) {
    this.#generated = generated;
  }

  /** In order. */
  names(): string[] {
    this.#names ??= [
      ...Array.from({ length: this.#generated }, (_, at) => generatedName(at)),
      ...[...this.#models.keys()].filter(name => !this.#isGenerated(name)),
    ]
      .filter(name => this.model(name))
      .sort();
    return this.#names;
  }

  model(name: string): StoredModel | undefined {
    if (this.#models.has(name)) {
      return this.#models.get(name);
    }
    return this.#isGenerated(name) ? generatedModel(name) : undefined;
  }

  run(runId: string): StoredRun | undefined {
    return this.#runs.get(runId) ?? generatedRun(runId, this.#generated);
  }

  experimentIds(): string[] {
    const made = [...this.#runs.values()].map(run => run.experiment_id);
    return [...new Set(['0', '1', '2', '3', '4', '5', '6', ...made])];
  }

  put(model: StoredModel): void {
    this.#models.set(model.name, model);
    this.#names = undefined;
  }

  putRun(run: StoredRun): void {
    this.#runs.set(run.run_id, run);
  }

  deleteModel(name: string): void {
    this.#models.set(name, undefined);
    this.#names = undefined;
  }

  /** Dates the model, too. */
  addVersion(name: string, version: StoredVersion): void {
    const now = Date.now();
    this.#change(name, model => ({
      ...model,
      last_updated_timestamp: now,
      versions: [
        ...model.versions,
        { creation_timestamp: now, last_updated_timestamp: now, ...version },
      ],
    }));
  }

  /** Dates the version only. */
  setVersionDescription(
    name: string,
    version: string,
    description: string,
  ): void {
    this.#change(name, model => ({
      ...model,
      versions: model.versions.map(one =>
        one.version === version
          ? { ...one, description, last_updated_timestamp: Date.now() }
          : one,
      ),
    }));
  }

  /** Dates nothing. */
  setAlias(name: string, alias: string, version: string): void {
    this.#change(name, model => ({
      ...model,
      aliases: { ...model.aliases, [alias]: version },
    }));
  }

  #change(name: string, change: (model: StoredModel) => StoredModel): void {
    const model = this.model(name);
    if (!model) {
      throw new Error(`There is no model ${name}`);
    }
    this.#models.set(name, change(model));
  }

  #isGenerated(name: string): boolean {
    const index = Number(name.replace(/^model-/, ''));
    return index < this.#generated && generatedName(index) === name;
  }
}
