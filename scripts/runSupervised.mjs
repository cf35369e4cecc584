import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from './workspace.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const GRACE_MS = 10_000;

function signalGroup(leader, signal) {
  try {
    process.kill(-leader, signal);
    return true;
  } catch {
    return false; // nobody is left in the group
  }
}

/** Ends every process of the group: asks first, insists after a grace. */
async function endGroup(leader) {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(leader), '/t', '/f']);
    return;
  }
  signalGroup(leader, 'SIGTERM');
  const deadline = Date.now() + GRACE_MS;
  while (signalGroup(leader, 0) && Date.now() < deadline) await sleep(100);
  signalGroup(leader, 'SIGKILL');
}

/** A signal sent to npm ends npm and its shell, but never arrives here: all that is left to see is that they are gone. */
function whenParentIsGone(react) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    react();
  }, 500);
  timer.unref();
}

/**
 * Runs a Node script and all that it starts as one group, and leaves none of it behind.
 *
 * The group has its own session, so that Ctrl-C, which a terminal gives to everyone and which npm passes on again,
 * arrives here and is handed down exactly once. A second Ctrl-C does not wait. Should this process be killed, the script
 * notices through its channel (see `endWithParent`).
 *
 * @returns the exit code of the script, or 128 and the number of the signal that ended the run
 */
export function runSupervised(node, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, args, {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      detached: process.platform !== 'win32',
    });
    let stopped;
    const stop = signal => {
      // npm hands on the same Ctrl-C that the terminal already delivered
      if (!stopped) endGroup(child.pid);
      else if (Date.now() - stopped.at > 1000)
        signalGroup(child.pid, 'SIGKILL');
      stopped ??= { signal, at: Date.now() };
    };
    for (const signal of SIGNALS) process.on(signal, () => stop(signal));
    whenParentIsGone(() => stop('SIGTERM'));

    child.on('error', reject);
    child.on('exit', async (code, signal) => {
      await endGroup(child.pid);
      const endedBy = stopped?.signal ?? signal;
      resolve(endedBy ? 128 + constants.signals[endedBy] : code);
    });
  });
}
