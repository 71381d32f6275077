// `npm start` on a machine with nothing but Node 18 or newer and npm: brings the libraries when they have changed, builds
// the clients when their sources have, and runs the server on the pinned Node. No dependencies, no TypeScript: none of
// that is there yet. `fileURLToPath` and arguments without a shell keep folders with spaces whole.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildClients } from './build-clients.mjs';
import { installLibraries } from './install-libraries.mjs';
import { CannotStart } from './run-step.mjs';
import { serve } from './serve.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const [major] = process.versions.node.split('.').map(Number);
try {
  if (major < 18) {
    throw new CannotStart(
      `Tatyktuu needs Node 18 or newer; this is Node ${process.versions.node}.`,
      'Get a newer one from https://nodejs.org and run npm start again.',
    );
  }
  const node = await installLibraries(root);
  await buildClients(root);
  process.exitCode = await serve(root, node, process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
