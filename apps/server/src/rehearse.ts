import { readFile } from 'node:fs/promises';
import { ok, type Result } from '@tatyktuu/domain/kernel';
import { rehearseRestore } from './rehearse-restore.ts';
import type { StartupFailure } from './startup-messages.ts';

/**
 * Rehearses the restoring of a backup and says on the terminal what came of it.
 * @param lookFor A file with one text in each line, such as the name of somebody who was erased.
 */
export async function rehearse(
  file: string,
  lookFor: string | undefined,
): Promise<Result<undefined, StartupFailure>> {
  const texts = lookFor === undefined ? [] : linesOf(await readFile(lookFor, 'utf8'));
  const rehearsal = await rehearseRestore(file, texts);
  if (!rehearsal.ok) {
    const { failure } = rehearsal;
    return { ok: false, error: typeof failure === 'string' ? { code: failure, file } : failure };
  }
  const { at, facts, intact, found } = rehearsal;
  console.log(`The backup of ${at} can be restored: ${facts} facts.`);
  console.log(intact ? 'Its journal is whole.' : 'Its journal is broken.');
  for (const [index, rows] of found.entries())
    console.log(`Line ${index + 1} of what was looked for stands in ${rows} rows.`);
  return ok(undefined);
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
