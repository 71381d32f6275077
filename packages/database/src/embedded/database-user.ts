import type { Result } from '@tatyktuu/domain/kernel';
import { type EmbeddedFailure, fail } from './failures.ts';
import { type DatabaseUser, runProgram } from './run-program.ts';

/** Whether we are root: PostgreSQL refuses to run so, and another user must be found for it. */
export function weAreRoot(): boolean {
  return process.getuid?.() === 0;
}

const OWN_USER = 'tatyktuu';

/** The ways to make a system user that cannot sign in: shadow-utils, then BusyBox. */
const WAYS_TO_MAKE_IT: readonly (readonly [string, readonly string[]])[] = [
  [
    'useradd',
    [
      '--system',
      '--user-group',
      '--no-create-home',
      '--home-dir',
      '/nonexistent',
      '--shell',
      '/bin/false',
      OWN_USER,
    ],
  ],
  ['adduser', ['-S', '-D', '-H', '-s', '/bin/false', OWN_USER]],
];

async function lookUp(name: string): Promise<DatabaseUser | undefined> {
  const [uid, gid] = await Promise.all([runProgram('id', ['-u', name]), runProgram('id', ['-g', name])]);
  if (uid.code !== 0 || gid.code !== 0) return undefined;
  return { name, uid: Number(uid.output), gid: Number(gid.output) };
}

/**
 * The user PostgreSQL runs as when we are root: our own `tatyktuu`, made if need be, so that no other service's
 * user can read the families' data; where none can be made, the `postgres` a system may already have.
 */
export async function findDatabaseUser(): Promise<Result<DatabaseUser, EmbeddedFailure>> {
  const existing = await lookUp(OWN_USER);
  if (existing) return { ok: true, value: existing };
  let detail = '';
  for (const [program, args] of WAYS_TO_MAKE_IT) {
    const made = await runProgram(program, args);
    const user = made.code === 0 ? await lookUp(OWN_USER) : undefined;
    if (user) return { ok: true, value: user };
    detail ||= made.output;
  }
  for (const name of ['postgres', '_postgres']) {
    const user = await lookUp(name);
    if (user) return { ok: true, value: user };
  }
  return fail({ code: 'no-user-for-database', detail });
}

/** The user with this number; the database runs as whoever already owns the data. */
export async function userOfOwner(uid: number, gid: number): Promise<DatabaseUser> {
  const name = await runProgram('id', ['-nu', String(uid)]);
  return { name: name.code === 0 ? name.output : String(uid), uid, gid };
}
