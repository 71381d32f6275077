import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The secret kept in the data folder, made at the first start and readable by our own user alone. It comes to be whole
 * or not at all: an empty one, left by a start that was cut short, would be a secret that everybody knows.
 */
export async function secretIn(dataDir: string): Promise<string> {
  const file = join(dataDir, 'secret');
  const kept = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return '';
  });
  if (kept !== '') return kept;
  const fresh = randomBytes(32).toString('base64url');
  const unfinished = `${file}.${process.pid}`;
  await mkdir(dataDir, { recursive: true });
  await writeFile(unfinished, fresh, { mode: 0o600, flush: true });
  await rename(unfinished, file);
  return fresh;
}
