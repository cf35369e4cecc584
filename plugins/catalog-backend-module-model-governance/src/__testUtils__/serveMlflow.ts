/**
 * An MLflow server in a process of its own, for measurements of another: `MODELS` says how many models it makes up. Prints its
 * port when it is ready, and ends with its standard input.
 */
import { startMlflowServer } from './startMlflowServer';

async function main() {
  const server = await startMlflowServer({
    models: Number(process.env.MODELS),
  });
  process.stdin.resume().on('end', () => process.exit());
  process.stdout.write(`port ${new URL(server.url).port}\n`);
}

main();
