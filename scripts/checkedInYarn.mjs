import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './workspace.mjs';

/** The path of the Yarn release that the repository carries, as `.yarnrc.yml` names it. */
export function checkedInYarn() {
  const settings = readFileSync(join(ROOT, '.yarnrc.yml'), 'utf8');
  const yarnPath = /^yarnPath:\s*(\S+)\s*$/m.exec(settings)?.[1];
  if (!yarnPath) throw new Error('.yarnrc.yml names no yarnPath');
  return join(ROOT, yarnPath);
}
