import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

const folder = mkdtempSync(join(tmpdir(), 'supervised-'));
after(() => rmSync(folder, { recursive: true }));
const skip = process.platform === 'win32' && 'processes have no groups there';
const module = name => JSON.stringify(new URL(name, import.meta.url).href);

function script(name, content) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A run whose script starts a process of its own and tells its id; `ending` is what the script does then. */
async function startRun(ending) {
  const child = script(
    'child.mjs',
    `import { spawn } from 'node:child_process';
     import { endWithParent } from ${module('./endWithParent.mjs')};
     endWithParent();
     const grandchild = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
     grandchild.on('exit', () => process.exit(3));
     console.log(grandchild.pid);
     ${ending}`,
  );
  const parent = script(
    'parent.mjs',
    `import { runSupervised } from ${module('./runSupervised.mjs')};
     process.exit(await runSupervised(process.execPath, [${JSON.stringify(
       child,
     )}], process.env));`,
  );
  const run = spawn(process.execPath, [parent]);
  const exit = new Promise(resolve => run.on('exit', resolve));
  const grandchild = await new Promise(resolve =>
    run.stdout.once('data', data => resolve(Number(data))),
  );
  return { run, exit, grandchild };
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function assertEnds(pid) {
  for (let i = 0; i < 100 && isAlive(pid); i += 1) await sleep(100);
  assert.equal(isAlive(pid), false, `process ${pid} was left behind`);
}

test('Ctrl-C ends all that was started', { skip }, async () => {
  const { run, exit, grandchild } = await startRun('');
  run.kill('SIGINT');
  assert.equal(await exit, 130);
  await assertEnds(grandchild);
});

test('all ends when the run itself is killed', { skip }, async () => {
  const { run, grandchild } = await startRun('');
  run.kill('SIGKILL');
  await assertEnds(grandchild);
});

test(
  'the exit code of the script is handed on, and what it left is ended',
  { skip },
  async () => {
    const { exit, grandchild } = await startRun('process.exit(7);');
    assert.equal(await exit, 7);
    await assertEnds(grandchild);
  },
);
