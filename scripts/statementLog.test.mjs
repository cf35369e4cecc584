import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statementLog } from './statementLog.mjs';

test('a database counts once a table was created in it, however the log is cut into pieces', () => {
  const log = statementLog();
  log.read('db1|LOG:  statement: create table "t" ("a" text)\ndb2|LOG:  exec');
  log.read('ute <unnamed>: CREATE TABLE IF NOT EXISTS t (a text)\n');
  log.read('db1|LOG:  statement: create table "u" ("a" text)\n');
  assert.deepEqual(log.databasesWithTables(), ['db1', 'db2']);
});

test('a database that was only created, and those of the server itself, do not count', () => {
  const log = statementLog();
  log.read('postgres|LOG:  statement: CREATE DATABASE "db3"\n');
  log.read('postgres|LOG:  statement: create table t (a text)\n');
  log.read('db3|LOG:  statement: create index i on t (a)\n');
  log.read('db3|ERROR:  relation "create table" does not exist\n');
  assert.deepEqual(log.databasesWithTables(), []);
});
