import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the workspace. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Tells the person at the terminal what is being done. */
export function say(message) {
  console.log(`==> ${message}`);
}
