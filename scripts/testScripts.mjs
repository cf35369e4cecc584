import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { ROOT, say } from './workspace.mjs';

/** Runs the tests of these scripts themselves. */
export async function testScripts() {
  say('Testing the scripts of the repository');
  const folder = join(ROOT, 'scripts');
  const files = readdirSync(folder)
    .filter(name => name.endsWith('.test.mjs'))
    .map(name => join(folder, name));
  const counts = { passed: 0, failed: 0 };
  const events = run({ files, concurrency: true });
  const count = outcome => test => {
    if (test.details.type !== 'suite') counts[outcome] += 1;
  };
  events.on('test:pass', count('passed'));
  events.on('test:fail', count('failed'));
  const report = events.compose(new spec());
  for await (const piece of report) process.stdout.write(piece);
  return counts;
}
