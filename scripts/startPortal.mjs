/** Runs the demo portal, frontend and backend, and says when it can be used. Started by `npm start`. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endWithParent } from './endWithParent.mjs';
import { portInUse } from './portInUse.mjs';
import { ROOT, say } from './workspace.mjs';

const FRONTEND = 'http://localhost:3000';
const BACKEND = 'http://localhost:7007/.backstage/health/v1/readiness';
const PATIENCE_MS = 3 * 60_000;

async function refuseTakenPorts() {
  for (const [port, part] of [
    [3000, 'frontend'],
    [7007, 'backend'],
  ]) {
    if (await portInUse(port)) {
      throw new Error(
        `Port ${port}, which the portal's ${part} needs, is taken. Is the portal running already? Stop what listens there and run this again.`,
      );
    }
  }
}

async function isUp(url) {
  const response = await fetch(url).catch(() => undefined);
  await response?.body?.cancel();
  return response?.ok ?? false;
}

async function announce() {
  const started = Date.now();
  let warned = false;
  while (!(await isUp(BACKEND)) || !(await isUp(FRONTEND))) {
    if (!warned && Date.now() - started > PATIENCE_MS) {
      warned = true;
      say('The portal does not answer yet; messages above may say why');
    }
    await sleep(500);
  }
  const seconds = Math.round((Date.now() - started) / 1000);
  say(
    `Portal ready at ${FRONTEND} (after ${seconds} s). Press Ctrl-C to stop it.`,
  );
}

endWithParent();
try {
  await refuseTakenPorts();
} catch (error) {
  say(error.message);
  process.exit(1);
}
say(`Starting the portal; it will be at ${FRONTEND}`);
const cli = join(ROOT, 'node_modules', '@backstage/cli/bin/backstage-cli');
const portal = spawn(
  process.execPath,
  [cli, 'repo', 'start', ...process.argv.slice(2)],
  { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] },
);
portal.on('exit', (code, signal) =>
  process.exit(code ?? 128 + constants.signals[signal]),
);
await announce();
