/**
 * The entry of `npm start`, `npm test` and `npm run exec -- <command>`.
 *
 * It runs on any recent Node, without dependencies, and does the set-up that the command needs: a Node that the
 * portal supports, and the packages of the workspace. What is done already is not done again.
 */
import { dirname, delimiter, join } from 'node:path';
import { installDependencies } from './installDependencies.mjs';
import { findSupportedNode } from './supportedNode.mjs';
import { runSupervised } from './runSupervised.mjs';
import { runToEnd } from './runToEnd.mjs';
import { checkedInYarn } from './checkedInYarn.mjs';
import { ROOT, say } from './workspace.mjs';

const [command, ...args] = process.argv.slice(2);

/** The environment in which the supported Node and the tools of the workspace come first. */
function environmentOf(node) {
  const isPath = name => name.toUpperCase() === 'PATH'; // `Path` on Windows
  const name = Object.keys(process.env).find(isPath) ?? 'PATH';
  const tools = join(ROOT, 'node_modules', '.bin');
  const path = [dirname(node), tools, process.env[name]].join(delimiter);
  return { ...process.env, [name]: path };
}

async function main() {
  if (!['start', 'test', 'exec'].includes(command)) {
    throw new Error(
      'Usage: npm start | npm test [-- <jest arguments>] | npm run exec -- <command>',
    );
  }
  const node = await findSupportedNode();
  const env = environmentOf(node);
  await installDependencies(node, env);

  if (command === 'exec') {
    const [tool, ...rest] = args[0] === '--' ? args.slice(1) : args;
    if (!tool) throw new Error('Usage: npm run exec -- <command>');
    return tool === 'yarn'
      ? runToEnd(node, [checkedInYarn(), ...rest], env)
      : runToEnd(tool, rest, env);
  }
  const script = command === 'start' ? 'startPortal.mjs' : 'testPackages.mjs';
  return runSupervised(node, [join(ROOT, 'scripts', script), ...args], env);
}

main().then(
  code => process.exit(code),
  error => {
    say(error.message);
    process.exit(1);
  },
);
