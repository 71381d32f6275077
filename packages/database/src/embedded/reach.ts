import { dirname } from 'node:path';
import { type DatabaseUser, runProgram } from './run-program.ts';

/** Where root places what the database's user could not reach: `programs/` and one folder per data folder. */
export const SYSTEM_HOME = '/var/lib/tatyktuu';

/**
 * The first folder on the way to `folder`, itself included, that `user` may not enter. Asked of the system by
 * trying as that user, because mode bits alone do not tell (access lists, mounts).
 */
export async function closedFolderOnTheWay(folder: string, user: DatabaseUser): Promise<string | undefined> {
  const way: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    way.unshift(at);
    if (at === dirname(at)) break;
  }
  const script = 'for f do [ -x "$f" ] || { printf %s "$f"; exit 1; }; done';
  const tried = await runProgram('/bin/sh', ['-c', script, 'sh', ...way], user);
  return tried.code === 0 ? undefined : tried.output || folder;
}
