import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { checkedInYarn } from './checkedInYarn.mjs';
import { runToEnd } from './runToEnd.mjs';
import { ROOT, say } from './workspace.mjs';

/** The manifests of the root and of every workspace package, as paths relative to the root. */
function manifests(root) {
  const { workspaces } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const folders = workspaces.map(pattern => pattern.replace(/\/\*$/, ''));
  const packages = folders
    .filter(folder => existsSync(join(root, folder)))
    .flatMap(folder =>
      readdirSync(join(root, folder)).map(
        name => `${folder}/${name}/package.json`,
      ),
    )
    .filter(path => existsSync(join(root, path)));
  return ['package.json', ...packages.sort()];
}

/**
 * A digest of all that decides what is installed: lockfile, settings, manifests, and the Node for which native
 * modules are chosen.
 */
export function dependencyDigest(root, nodeMajor) {
  const hash = createHash('sha256');
  hash.update(`${process.platform} ${process.arch} node ${nodeMajor}\n`);
  for (const path of ['yarn.lock', '.yarnrc.yml', ...manifests(root)]) {
    const content = readFileSync(join(root, path));
    hash.update(`${path} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/** The stamp says which digest the folder was installed for. It is written last, so half an installation has none. */
export function isInstalled(root, digest) {
  const stamp = join(root, 'node_modules', '.installed-for');
  const state = join(root, 'node_modules', '.yarn-state.yml');
  return (
    existsSync(state) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === digest
  );
}

/** Installs the packages of the workspace with the checked-in Yarn, unless they are there already. */
export async function installDependencies(node, env) {
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' });
  const digest = dependencyDigest(ROOT, /^v(\d+)/.exec(version)[1]);
  if (isInstalled(ROOT, digest)) {
    say('Dependencies are installed already');
    return;
  }
  say('Installing dependencies: some minutes the first time, seconds later on');
  const stamp = join(ROOT, 'node_modules', '.installed-for');
  rmSync(stamp, { force: true });
  const yarn = [checkedInYarn(), 'install', '--immutable'];
  const code = await runToEnd(node, yarn, env);
  if (code !== 0) {
    throw new Error(
      `Installing dependencies failed (exit code ${code}). The reason is above; running the command again takes it up anew.`,
    );
  }
  writeFileSync(stamp, digest);
}
