import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** Builds a page's script, workers and all, into a new folder; gives the folder. The script is `page.js` there. */
export async function bundlePage(entry: 'peer-page' | 'phone-page'): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'tatyktuu-bench-page-'));
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'browser'),
    base: '/bench/',
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      modulePreload: false,
      target: 'esnext',
      rollupOptions: {
        input: join(import.meta.dirname, 'browser', `${entry}.ts`),
        output: { entryFileNames: 'page.js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  return folder;
}
