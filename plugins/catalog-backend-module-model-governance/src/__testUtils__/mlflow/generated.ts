import type { StoredModel, StoredRun } from './StoredModel';

const VERSIONS = 2;
const NAME = /^model-(\d{5})$/;

/** 1 January 2026. */
const START = Date.UTC(2026, 0, 1);

/** The name of one of the models that the server makes up when it is asked for them. */
export function generatedName(index: number): string {
  return `model-${String(index).padStart(5, '0')}`;
}

/** A made-up model with two versions, each with a run; `undefined` for other names. */
export function generatedModel(name: string): StoredModel | undefined {
  const index = Number(NAME.exec(name)?.[1] ?? NaN);
  if (Number.isNaN(index)) {
    return undefined;
  }
  const made = START + index * 60_000;
  return {
    name,
    description: `# ${name}\n\n## Intended use\n\nRanks requests of kind ${index}.`,
    last_updated_timestamp: made + VERSIONS,
    tags: { team: `team-${index % 50}`, domain: 'ranking' },
    aliases: { champion: String(VERSIONS) },
    versions: Array.from({ length: VERSIONS }, (_, at) => ({
      version: String(at + 1),
      run_id: (index * VERSIONS + at + 1).toString(16).padStart(32, '0'),
      creation_timestamp: made + at,
      last_updated_timestamp: made + at,
      tags: {
        digest: `sha256:${(index * VERSIONS + at + 1)
          .toString(16)
          .padStart(64, '0')}`,
      },
    })),
  };
}

/** The run of a version of a made-up model; `undefined` for other ids. */
export function generatedRun(
  run_id: string,
  models: number,
): StoredRun | undefined {
  const number = /^0{20}[0-9a-f]{12}$/.test(run_id) ? parseInt(run_id, 16) : 0;
  if (number < 1 || number > models * VERSIONS) {
    return undefined;
  }
  return {
    run_id,
    experiment_id: String(number % 7),
    metrics: ['accuracy', 'auc', 'f1', 'loss'].map((key, at) => ({
      key,
      value: ((number * 31 + at * 7) % 1000) / 1000,
    })),
    params: {
      max_depth: String(number % 12),
      n_estimators: '200',
      learning_rate: '0.05',
    },
    tags: {
      'mlflow.user': 'trainer',
      'mlflow.source.git.commit': run_id.slice(-7).repeat(5),
    },
    datasets: [
      {
        name: `requests-${number % 100}`,
        digest: run_id.slice(-8),
        context: 'training',
      },
    ],
  };
}
