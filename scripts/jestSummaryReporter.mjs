import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { ROOT } from './workspace.mjs';

/** Tests that run on several databases carry the id of theirs in their name, as `describe.each` writes it. */
const DATABASES = { sqlite: 'SQLITE_3', postgres: 'POSTGRES_18' };

function countOn(id, tests) {
  return tests.filter(
    ({ status, fullName }) =>
      ['passed', 'failed'].includes(status) && fullName.includes(id),
  ).length;
}

/** Whether the arguments chose some of the tests, rather than all. */
function isSelection(config) {
  return Boolean(
    config.nonFlagArgs?.length ||
      config.testNamePattern ||
      config.onlyChanged ||
      config.onlyFailures ||
      config.shard ||
      config.findRelatedTests,
  );
}

/** Writes how many tests ran, and on which database, to the file that `MODELGOV_TEST_SUMMARY` names. */
export default class JestSummaryReporter {
  constructor(config) {
    this.config = config;
  }

  onRunComplete(_contexts, results) {
    const summary = {
      selection: isSelection(this.config),
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      files: results.testResults.map(({ testFilePath, testResults }) => ({
        path: relative(ROOT, testFilePath),
        sqlite: countOn(DATABASES.sqlite, testResults),
        postgres: countOn(DATABASES.postgres, testResults),
      })),
    };
    const path = process.env.MODELGOV_TEST_SUMMARY;
    writeFileSync(path, JSON.stringify(summary, null, 2));
  }
}
