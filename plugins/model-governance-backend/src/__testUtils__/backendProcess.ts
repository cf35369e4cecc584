import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/** A backend in a process of its own. */
export interface BackendProcess {
  url: string;
  /** Ends it as a crash would. */
  kill(): Promise<void>;
}

/** Starts a backend that can be killed, with the packs of a policy beside the baseline. */
export async function startBackendProcess(
  database: Knex.Config,
  packs: string[] = [],
): Promise<BackendProcess> {
  const child: ChildProcess = spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      resolvePackagePath(
        '@modelgov/backstage-plugin-model-governance-backend',
        'src/__testUtils__/crashableBackend.ts',
      ),
    ],
    {
      env: {
        ...process.env,
        DATABASE: JSON.stringify(database),
        PACKS: JSON.stringify(packs),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  for await (const line of createInterface({ input: child.stdout! })) {
    const port = /^port (\d+)$/.exec(line)?.[1];
    if (port) {
      child.stdout!.resume();
      return {
        url: `http://127.0.0.1:${port}`,
        async kill() {
          const ended = once(child, 'exit');
          child.kill('SIGKILL');
          await ended;
        },
      };
    }
  }
  throw new Error('The backend ended before it was ready');
}
