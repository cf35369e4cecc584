import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { ROOT } from './workspace.mjs';

/**
 * Runs one command in the root of the workspace, in this terminal.
 *
 * A signal from the terminal reaches the command by itself; this process waits for it to end.
 *
 * @returns its exit code; 128 and the number of the signal where a signal ended it
 */
export function runToEnd(command, args, env = process.env) {
  const wait = () => {};
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, wait);
  return new Promise((resolve, reject) => {
    const needsShell = process.platform === 'win32' && !/\.exe$/i.test(command);
    const child = spawn(command, args, {
      cwd: ROOT,
      env,
      stdio: 'inherit',
      shell: needsShell,
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const name of ['SIGINT', 'SIGTERM']) process.off(name, wait);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}
