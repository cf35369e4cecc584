import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { dependencyDigest, isInstalled } from './installDependencies.mjs';

let root;

function write(path, content) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'install-'));
  write('package.json', '{"workspaces":["packages/*","plugins/*"]}');
  write('packages/app/package.json', '{"name":"app"}');
  write('yarn.lock', 'lock');
  write('.yarnrc.yml', 'settings');
});
afterEach(() => rmSync(root, { recursive: true }));

test('whatever decides what is installed changes the digest', () => {
  const digests = [dependencyDigest(root, '22')];
  const next = () => digests.push(dependencyDigest(root, '22'));
  write('packages/app/package.json', '{"name":"app","version":"2"}');
  next();
  write('plugins/new/package.json', '{"name":"new"}');
  next();
  write('yarn.lock', 'another lock');
  next();
  write('.yarnrc.yml', 'other settings');
  next();
  digests.push(dependencyDigest(root, '24'));
  assert.equal(new Set(digests).size, digests.length);
});

test('source files do not change the digest', () => {
  const before = dependencyDigest(root, '22');
  write('packages/app/src/index.ts', 'export {}');
  assert.equal(dependencyDigest(root, '22'), before);
});

test('only a finished installation for the same digest counts as installed', () => {
  const digest = dependencyDigest(root, '22');
  assert.equal(isInstalled(root, digest), false);

  write('node_modules/.yarn-state.yml', 'state'); // interrupted before the stamp
  assert.equal(isInstalled(root, digest), false);

  write('node_modules/.installed-for', digest);
  assert.equal(isInstalled(root, digest), true);
  assert.equal(isInstalled(root, 'another'), false);

  rmSync(join(root, 'node_modules/.yarn-state.yml')); // emptied by hand
  assert.equal(isInstalled(root, digest), false);
});
