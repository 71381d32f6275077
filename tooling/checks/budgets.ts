import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What Vite's `build.manifest` says of one output file. */
interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

/** A promise about how much JavaScript a client makes somebody download. */
interface Budget {
  readonly name: string;
  readonly client: string;
  /** At most so many kilobytes (1000 bytes) of gzipped JavaScript. */
  readonly kilobytes: number;
  /** The names, in the manifest, of what is loaded lazily and yet belongs to it; `all` is every file that is built. */
  readonly with: readonly string[] | 'all';
  /** What of all does not belong to it, by its name in the manifest. */
  readonly without?: string;
}

/** Reads a card's code for browsers that do not do so by themselves: only they fetch it. */
const cardReader = 'src/card/decode-frame.ts';

/** The longest of the three catalogues, which is fetched before the first text is shown. */
const words = (client: string): string => `../../packages/locales/src/clients/${client}-ru.ts`;

export const budgets: readonly Budget[] = [
  {
    name: 'facilitator, until the roster shows',
    client: 'apps/facilitator',
    kilobytes: 60,
    with: [words('facilitator')],
  },
  {
    name: 'facilitator, everything',
    client: 'apps/facilitator',
    kilobytes: 150,
    with: 'all',
    without: cardReader,
  },
  {
    name: 'console, first page',
    client: 'apps/admin',
    kilobytes: 250,
    with: [words('admin'), 'src/features/sign-in/sign-in-page.tsx', 'src/features/today/today-page.tsx'],
  },
];

/**
 * The files that a browser fetches to run the entry and the chunks named `lazy`: these and whatever they import
 * statically. Paths as in the manifest.
 *
 * @throws when a name is not in the manifest, so that a renamed screen does not slip out of its budget.
 */
export function filesLoaded(manifest: Manifest, lazy: readonly string[]): string[] {
  const entries = Object.keys(manifest).filter((name) => manifest[name]?.isEntry);
  if (entries.length === 0) throw new Error('the manifest names no entry');
  const files = new Set<string>();
  const visited = new Set<string>();
  const visit = (name: string): void => {
    if (visited.has(name)) return;
    visited.add(name);
    const chunk = manifest[name];
    if (!chunk) throw new Error(`the manifest knows no "${name}"`);
    if (chunk.file.endsWith('.js')) files.add(chunk.file);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  for (const name of [...entries, ...lazy]) visit(name);
  return [...files].sort();
}

function fileOf(manifest: Manifest, name: string): string {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`the manifest knows no "${name}"`);
  return chunk.file;
}

function gzippedKilobytes(folder: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0) / 1000;
}

/** Kilobytes of gzipped JavaScript that a budget is about, as the last build made them. */
export function measure(root: string, budget: Budget): number {
  const dist = join(root, budget.client, 'dist');
  const manifest: Manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
  if (budget.with === 'all') {
    const without = budget.without === undefined ? undefined : fileOf(manifest, budget.without);
    return gzippedKilobytes(
      dist,
      globSync('**/*.js', { cwd: dist }).filter((file) => file !== without),
    );
  }
  return gzippedKilobytes(dist, filesLoaded(manifest, budget.with));
}

if (import.meta.main) {
  const root = resolve(import.meta.dirname, '../..');
  for (const budget of budgets) {
    const size = measure(root, budget);
    const over = size > budget.kilobytes;
    console.log(
      `${over ? 'OVER' : 'ok  '}  ${budget.name}: ${size.toFixed(1)} kB of ${budget.kilobytes} kB gzip`,
    );
    if (over) process.exitCode = 1;
  }
}
