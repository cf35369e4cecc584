import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { Measurement } from './measuredCatalog';

const PACKAGE =
  '@modelgov/backstage-plugin-catalog-backend-module-model-governance';

/** A process of the tests. */
export interface TestProcess {
  kill(): Promise<void>;
}

/** A catalog in a process of its own, with an inventory of one MLflow server. */
export interface MeasuredCatalog extends TestProcess {
  /** Reads all models, and tells what that cost. */
  read(): Promise<Measurement>;
}

/**
 * Starts a catalog in a process of its own.
 *
 * @param heapMiB - how much memory it may have for what lives long; without a limit, garbage would be counted
 */
export async function startMeasuredCatalog(options: {
  database: Knex.Config;
  mlflow: string;
  heapMiB: number;
}): Promise<MeasuredCatalog> {
  const { child, kill } = start(
    'src/inventory/__testUtils__/measuredCatalog.ts',
    {
      NODE_ENV: 'test',
      DATABASE: JSON.stringify(options.database),
      MLFLOW: options.mlflow,
    },
    ['--expose-gc', `--max-old-space-size=${options.heapMiB}`],
  );
  const answer = <T>(isAnswer: (message: unknown) => message is T) =>
    new Promise<T>((resolve, reject) => {
      child.once('exit', code => reject(new Error(`ended with ${code}`)));
      child.on('message', message => {
        if (isAnswer(message)) {
          resolve(message);
        }
      });
    });
  await answer((message): message is 'ready' => message === 'ready');
  return {
    read: async () => {
      const measured = answer(isMeasurement);
      child.send('read');
      return measured;
    },
    kill,
  };
}

/** Starts an MLflow server in a process of its own that makes up so many models. */
export async function startMlflowProcess(
  models: number,
): Promise<TestProcess & { url: string }> {
  const { child, kill } = start('src/__testUtils__/serveMlflow.ts', {
    MODELS: String(models),
  });
  const [line] = await once(child.stdout!, 'data');
  const port = /port (\d+)/.exec(String(line))?.[1];
  return { url: `http://127.0.0.1:${port}`, kill };
}

function start(
  file: string,
  env: Record<string, string>,
  nodeOptions: string[] = [],
) {
  const child = spawn(
    process.execPath,
    [
      ...nodeOptions,
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      resolvePackagePath(PACKAGE, file),
    ],
    {
      env: { ...process.env, ...env },
      stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
    },
  );
  child.stdout?.resume();
  return {
    child,
    kill: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function isMeasurement(message: unknown): message is Measurement {
  return typeof Object(message).models === 'number';
}
