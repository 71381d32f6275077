import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const port = process.env.PORT ?? '3000';
const vite = 'node_modules/vite/bin/vite.js';

/** The server restarts when its sources change; each client is served by Vite, which hands /api on to the server. */
const processes = [
  { name: 'server', folder: '.', arguments: ['--watch', 'apps/server/src/main.ts'] },
  { name: 'facilitator', folder: 'apps/facilitator', arguments: [vite, '--port', '5173', '--strictPort'] },
  { name: 'admin', folder: 'apps/admin', arguments: [vite, '--port', '5174', '--strictPort'] },
] as const;

const children = processes.map(({ name, folder, arguments: given }) => {
  const child = spawn(process.execPath, given, {
    cwd: join(root, folder),
    env: { ...process.env, PORT: port },
    stdio: 'inherit',
  });
  child.on('error', (error) => console.error(`${name}: ${error.message}`));
  child.on('exit', (code) => {
    console.log(`${name} ended${code === null ? '' : ` with code ${code}`}`);
    end();
  });
  return child;
});

/** One that ends takes the others with it: half a program is no place to work in. */
function end(): void {
  for (const child of children) child.kill('SIGTERM');
}

process.on('SIGINT', end);
process.on('SIGTERM', end);
console.log(
  `Server on ${port}; facilitator at http://localhost:5173/, console at http://localhost:5174/admin/. Ctrl-C ends all.`,
);
