import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { postgresReachableByOthers } from './postgresReachableByOthers.mjs';
import { statementLog } from './statementLog.mjs';

/** Nothing here outlives the run, so nothing has to reach the disk; the log names the database of each statement. */
const SERVER_SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  log_statement: 'ddl',
  log_line_prefix: '%d|',
};

/** Sorts text as most servers in production do, whatever the locale of this machine is. */
const CLUSTER_FLAGS = [
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=icu',
  '--icu-locale=en-US',
];

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/**
 * Starts a PostgreSQL server of its own, on a free port, with a password and a folder that exist for this run only.
 *
 * @returns its connection string, its version as the server tells it, the databases in which the server saw tables being
 *   created, and `stop`, which ends it and removes its folder
 */
export async function startPostgres() {
  const home = mkdtempSync(join(tmpdir(), 'postgres-for-tests-'));
  chmodSync(home, 0o755); // run as root, the server itself is another user
  process.on('exit', () => rmSync(home, { recursive: true, force: true }));

  const isRoot = process.getuid?.() === 0;
  const EmbeddedPostgres = await postgresReachableByOthers(isRoot && home);
  const log = statementLog();
  const port = await freePort();
  const password = randomBytes(16).toString('hex');
  const server = new EmbeddedPostgres({
    databaseDir: join(home, 'data'),
    port,
    password,
    authMethod: 'scram-sha-256',
    persistent: false,
    createPostgresUser: isRoot,
    initdbFlags: CLUSTER_FLAGS,
    postgresFlags: Object.entries(SERVER_SETTINGS).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`,
    ]),
    onLog: log.read,
    onError: log.read,
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(
      `PostgreSQL did not start: ${
        error?.message ?? 'it ended'
      }\n${log.tail()}`,
    );
  }

  const client = server.getPgClient('postgres', '127.0.0.1');
  await client.connect();
  const { rows } = await client.query('SHOW server_version');
  await client.end();

  return {
    connectionString: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    version: rows[0].server_version,
    databasesUsed: () => log.databasesWithTables(),
    // a server that has ended already never reports its end
    stop: () => Promise.race([server.stop(), sleep(10_000)]),
  };
}
