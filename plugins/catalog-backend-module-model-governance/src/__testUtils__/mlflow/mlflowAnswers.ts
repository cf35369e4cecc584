import { z } from 'zod';
import { MlflowFault } from './MlflowFault';
import type { MlflowStore } from './MlflowStore';
import { nameMatcher } from './nameMatcher';
import { ordered } from './ordered';
import { paged } from './paged';
import type { StoredModel, StoredRun, StoredVersion } from './StoredModel';

type Answer = (
  store: MlflowStore,
  query: URLSearchParams,
  body: unknown,
) => object;

const runsSearchSchema = z.object({
  experiment_ids: z.array(z.string()),
  filter: z
    .string()
    .regex(/^attributes\.run_id IN \('[\w-]+'(,'[\w-]+')*\)$/)
    .transform(filter => [...filter.matchAll(/'([\w-]+)'/g)].map(m => m[1])),
  run_view_type: z.literal('ALL'),
  max_results: z.number().int().min(1).max(50_000),
});

/** What MLflow's REST API 2.0 answers, by method and path. Empty lists are left out, as protocol buffers do. */
export const mlflowAnswers: Readonly<Record<string, Answer>> = {
  'GET /registered-models/search': (store, query) => {
    const matches = nameMatcher(query.get('filter'));
    const names = store.names().filter(matches);
    const limits = { usual: 100, most: 1_000 };
    if (query.getAll('order_by').every(clause => clause === 'name ASC')) {
      // As the names are, so that only the models of this page are made up.
      const { items, ...rest } = paged(names, query, limits);
      const models = items.flatMap(name => store.model(name) ?? []);
      return { ...listed('registered_models', models.map(modelOf)), ...rest };
    }
    const models = ordered(
      names.flatMap(name => store.model(name) ?? []),
      query,
      {
        name: model => model.name,
        last_updated_timestamp: model => model.last_updated_timestamp ?? 0,
      },
    );
    const { items, ...rest } = paged(models, query, limits);
    return { ...listed('registered_models', items.map(modelOf)), ...rest };
  },
  'GET /registered-models/get': (store, query) => {
    const name = query.get('name') ?? '';
    const model = store.model(name);
    if (!model) {
      throw new MlflowFault(
        404,
        'RESOURCE_DOES_NOT_EXIST',
        `Registered Model with name=${name} not found`,
      );
    }
    return { registered_model: modelOf(model) };
  },
  'GET /model-versions/search': (store, query) => {
    const matches = nameMatcher(query.get('filter'));
    const versions = store
      .names()
      .filter(matches)
      .flatMap(name =>
        (store.model(name)?.versions ?? []).map(version => ({ name, version })),
      );
    const sorted = ordered(versions, query, {
      name: ({ name }) => name,
      version_number: ({ version }) => Number(version.version),
      last_updated_timestamp: ({ version }) =>
        version.last_updated_timestamp ?? 0,
    });
    const { items, ...rest } = paged(sorted, query, {
      usual: 10_000,
      most: 200_000,
    });
    const rows = items.map(({ name, version }) => versionOf(name, version));
    return { ...listed('model_versions', rows), ...rest };
  },
  'GET /experiments/search': (store, query) => {
    const { items, ...rest } = paged(store.experimentIds(), query, {
      usual: 1_000,
      most: 50_000,
    });
    const experiments = items.map(experiment_id => ({ experiment_id }));
    return { ...listed('experiments', experiments), ...rest };
  },
  'POST /runs/search': (store, _, body) => {
    const { success, data, error } = runsSearchSchema.safeParse(body);
    if (!success) {
      throw new MlflowFault(400, 'INVALID_PARAMETER_VALUE', error.message);
    }
    const runs = data.filter
      .flatMap(id => store.run(id) ?? [])
      .filter(run => data.experiment_ids.includes(run.experiment_id));
    return listed('runs', runs.slice(0, data.max_results).map(runOf));
  },
  'GET /runs/get': (store, query) => {
    const id = query.get('run_id') ?? '';
    const run = store.run(id);
    if (!run) {
      throw new MlflowFault(
        404,
        'RESOURCE_DOES_NOT_EXIST',
        `Run '${id}' not found`,
      );
    }
    return { run: runOf(run) };
  },
};

function modelOf(model: StoredModel): object {
  const { versions, tags, aliases, ...fields } = model;
  const latest = new Map(
    versions
      .filter(({ status = 'READY' }) => status === 'READY')
      .map(version => [version.current_stage ?? 'None', version]),
  );
  return {
    ...fields,
    ...listed('tags', tagsOf(tags)),
    ...listed(
      'aliases',
      Object.entries(aliases ?? {}).map(([alias, version]) => ({
        alias,
        version,
      })),
    ),
    ...listed(
      'latest_versions',
      [...latest.values()].map(version => versionOf(model.name, version)),
    ),
  };
}

function versionOf(name: string, version: StoredVersion): object {
  const { tags, ...fields } = version;
  return {
    name,
    current_stage: 'None',
    status: 'READY',
    source: `mlflow-artifacts:/0/${version.run_id ?? 'none'}/artifacts/model`,
    ...fields,
    ...listed('tags', tagsOf(tags)),
  };
}

function runOf(run: StoredRun): object {
  return {
    info: {
      run_id: run.run_id,
      run_uuid: run.run_id,
      experiment_id: run.experiment_id,
      status: 'FINISHED',
      lifecycle_stage: 'active',
    },
    data: {
      ...listed('metrics', run.metrics ?? []),
      ...listed('params', tagsOf(run.params)),
      ...listed('tags', tagsOf(run.tags)),
    },
    inputs: listed(
      'dataset_inputs',
      (run.datasets ?? []).map(({ name, digest, context, source = '{}' }) => ({
        ...listed(
          'tags',
          tagsOf(context ? { 'mlflow.data.context': context } : {}),
        ),
        dataset: { name, digest, source_type: 'local', source },
      })),
    ),
  };
}

function tagsOf(tags: Record<string, string> = {}): object[] {
  return Object.entries(tags).map(([key, value]) => ({ key, value }));
}

function listed(field: string, items: object[]): object {
  return items.length ? { [field]: items } : {};
}
