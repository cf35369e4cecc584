import assert from 'node:assert/strict';
import { test } from 'node:test';
import { databasesThatRan } from './databasesThatRan.mjs';

const server = { version: '18.4', databases: ['db1', 'db2'] };
const store = { path: 'store.test.ts', sqlite: 3, postgres: 3 };
const pure = { path: 'pure.test.ts', sqlite: 0, postgres: 0 };

function judge(files, changes = {}) {
  const { selection = false, databases = server.databases } = changes;
  return databasesThatRan({ files, selection }, { ...server, databases });
}

test('a full run that used both databases says how much ran on each', () => {
  assert.deepEqual(judge([store, pure]), {
    line: 'Databases: SQLite (tests: 3) and PostgreSQL 18.4 (tests: 3, databases: 2) both ran',
    problems: [],
  });
});

test('a full run fails when PostgreSQL was left out, wholly or by one file', () => {
  const left = { path: 'left.test.ts', sqlite: 2, postgres: 0 };
  assert.deepEqual(judge([left], { databases: [] }).problems, [
    'No test ran on PostgreSQL',
    'left.test.ts ran on SQLite, but not on PostgreSQL',
  ]);
  assert.deepEqual(judge([store, left]).problems, [
    'left.test.ts ran on SQLite, but not on PostgreSQL',
  ]);
});

test('a full run fails when SQLite was left out', () => {
  const only = { path: 'only.test.ts', sqlite: 0, postgres: 2 };
  assert.deepEqual(judge([only]).problems, ['No test ran on SQLite']);
});

test('names of tests are not believed when the server saw nothing of them', () => {
  for (const selection of [true, false]) {
    const { problems } = judge([store], { selection, databases: [] });
    assert.deepEqual(problems, [
      '1 test files say that they ran on PostgreSQL, but the server saw tables in 0 databases',
    ]);
  }
});

test('chosen tests may use one database or none, and the line says so', () => {
  const one = judge([{ ...store, postgres: 0 }], { selection: true });
  assert.deepEqual(one, {
    line: 'Databases: SQLite (tests: 3) alone ran',
    problems: [],
  });
  assert.deepEqual(judge([pure], { selection: true }), {
    line: 'Databases: none was used by these tests',
    problems: [],
  });
});
