import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below the folder that holds one of the words, in UTF-8 or UTF-16. */
export function filesWith(folder: string, words: readonly string[]): readonly string[] {
  const needles = words.flatMap((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]);
  return globSync('**/*', { cwd: folder }).filter((name) => {
    const path = join(folder, name);
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
    const bytes = readFileSync(path);
    return needles.some((needle) => bytes.includes(needle));
  });
}
