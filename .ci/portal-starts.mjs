/**
 * Starts the portal as the README says, sees that it answers, stops it as Ctrl-C does, and sees that nothing is left.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { portInUse } from '../scripts/portInUse.mjs';

const PATIENCE_MS = 15 * 60_000;
const data = mkdtempSync(join(tmpdir(), 'modelgov-start-'));
const npm = spawn('npm', ['start'], {
  env: { ...process.env, BROWSER: 'none', MODELGOV_DATA_DIR: data },
  stdio: ['ignore', 'pipe', 'inherit'],
  detached: true,
});
const exit = new Promise(resolve => npm.on('exit', resolve));

/** Ends npm and what it runs, as a terminal does on Ctrl-C. */
function pressCtrlC() {
  try {
    process.kill(-npm.pid, 'SIGINT');
  } catch {
    // it has ended already
  }
}

/** Reads on after that: a portal whose output nobody takes cannot log any more. */
function untilReady() {
  return new Promise((resolve, reject) => {
    let output = '';
    npm.stdout.on('data', piece => {
      process.stdout.write(piece);
      output += piece;
      if (output.includes('Portal ready at')) resolve();
    });
    npm.stdout.on('end', () =>
      reject(new Error('npm start ended before the portal was ready')),
    );
  });
}

async function answerOf(url) {
  const response = await fetch(url, { signal: AbortSignal.timeout(60_000) });
  assert.equal(response.status, 200, url);
  return response.text();
}

try {
  const tooLate = sleep(PATIENCE_MS, undefined, { ref: false }).then(() => {
    throw new Error('The portal took too long');
  });
  await Promise.race([untilReady(), tooLate]);

  assert.match(await answerOf('http://localhost:3000'), /<div id="root"/);
  await answerOf('http://localhost:7007/.backstage/health/v1/readiness');
} finally {
  pressCtrlC();
  await exit;
  for (let i = 0; i < 100 && (await anyPortInUse()); i += 1) await sleep(200);
  rmSync(data, { recursive: true, force: true });
}
assert.equal(await anyPortInUse(), false, 'The portal still runs');
console.log('The portal answered, and nothing of it is left');

async function anyPortInUse() {
  return (await portInUse(3000)) || (await portInUse(7007));
}
