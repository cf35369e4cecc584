/** Runs all tests, on SQLite and on a real PostgreSQL. Started by `npm test`. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { databasesThatRan } from './databasesThatRan.mjs';
import { endWithParent } from './endWithParent.mjs';
import { startPostgres } from './postgresServer.mjs';
import { runToEnd } from './runToEnd.mjs';
import { testScripts } from './testScripts.mjs';
import { ROOT, say } from './workspace.mjs';

const SUMMARY = join(ROOT, '.cache', 'test-summary.json');
const args = process.argv.slice(2);

function runJest(connectionString) {
  const cli = join(ROOT, 'node_modules/@backstage/cli/bin/backstage-cli');
  const reporter = join(ROOT, 'scripts', 'jestSummaryReporter.mjs');
  // after the arguments: a list takes whatever follows it
  const reporters = ['--reporters=default', `--reporters=${reporter}`];
  return runToEnd(
    process.execPath,
    [cli, 'repo', 'test', ...args, ...reporters],
    {
      ...process.env,
      CI: '1',
      BACKSTAGE_TEST_DISABLE_DOCKER: '1',
      BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING: connectionString,
      MODELGOV_TEST_SUMMARY: SUMMARY,
    },
  );
}

function readSummary() {
  try {
    return JSON.parse(readFileSync(SUMMARY, 'utf8'));
  } catch {
    return { passed: 0, failed: 0, files: [], selection: false };
  }
}

async function main() {
  rmSync(SUMMARY, { force: true });
  mkdirSync(dirname(SUMMARY), { recursive: true });
  const scripts = args.length ? { passed: 0, failed: 0 } : await testScripts();

  say('Starting a PostgreSQL server for the tests');
  const postgres = await startPostgres();
  let code = 1;
  try {
    say(`PostgreSQL ${postgres.version} is up; running the tests`);
    code = await runJest(postgres.connectionString);
  } finally {
    await postgres.stop();
  }

  const summary = readSummary();
  const { version } = postgres;
  const databases = postgres.databasesUsed();
  const { line, problems } = databasesThatRan(summary, { version, databases });
  const passed = summary.passed + scripts.passed;
  const failed = summary.failed + scripts.failed;
  if (summary.passed + summary.failed === 0) problems.push('No test ran');
  if (code !== 0 && failed === 0) problems.push(`Jest ended with code ${code}`);
  writeFileSync(SUMMARY, JSON.stringify({ ...summary, passed, failed }));

  say(line);
  for (const problem of problems) say(`FAILED: ${problem}`);
  say(`Tests: ${passed} passed, ${failed} failed`);
  return code || (failed || problems.length ? 1 : 0);
}

endWithParent();
main().then(
  code => process.exit(code),
  error => {
    say(error.message);
    process.exit(1);
  },
);
