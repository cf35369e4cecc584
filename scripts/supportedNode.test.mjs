import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSupportedVersion, pinnedNode } from './supportedNode.mjs';

test('Node 22 from 22.12 and Node 24 are used as they are, any other is not', () => {
  for (const version of ['22.12.0', '22.23.3', '24.0.0', '24.21.0']) {
    assert.equal(isSupportedVersion(version), true, version);
  }
  for (const version of ['18.20.0', '20.20.2', '22.11.0', '23.1.0', '26.0.0']) {
    assert.equal(isSupportedVersion(version), false, version);
  }
});

test('the pinned Node is a version that is supported, on every platform that has one', () => {
  for (const [platform, arch] of [
    ['linux', 'x64'],
    ['linux', 'arm64'],
    ['darwin', 'x64'],
    ['darwin', 'arm64'],
    ['win32', 'x64'],
  ]) {
    const { version, path } = pinnedNode(platform, arch, 'tools');
    assert.equal(isSupportedVersion(version), true, `${platform} ${arch}`);
    assert.match(path, platform === 'win32' ? /node\.exe$/ : /bin.node$/);
  }
});

test('a platform without a pinned Node is told apart', () => {
  assert.equal(pinnedNode('sunos', 'x64', 'tools'), undefined);
});
