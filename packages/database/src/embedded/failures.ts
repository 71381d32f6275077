/**
 * Why our own PostgreSQL could not be started. Each reason carries what a sentence about it needs; none of it
 * comes from the database's contents.
 */
export type EmbeddedFailure =
  /** No binaries for this machine, or they do not run on it. */
  | { readonly code: 'unsupported-platform'; readonly platform: string; readonly detail: string }
  /** We are root, PostgreSQL refuses root, and no other user exists or can be made. */
  | { readonly code: 'no-user-for-database'; readonly detail: string }
  /** The folder cannot be made or written, by us or by the user the database runs as. */
  | { readonly code: 'data-dir-not-writable'; readonly dataDir: string; readonly detail: string }
  /** We are root; the database's `user` cannot pass `closedAt`, a folder on the way to the data. */
  | {
      readonly code: 'data-dir-not-reachable';
      readonly dataDir: string;
      readonly user: string;
      readonly closedAt: string;
    }
  /** `pointerFile` says that the data were placed at `expectedAt`, and they are gone from there. */
  | {
      readonly code: 'data-missing';
      readonly dataDir: string;
      readonly expectedAt: string;
      readonly pointerFile: string;
    }
  /** Another running server holds this folder. */
  | { readonly code: 'data-dir-in-use'; readonly dataDir: string }
  /** The folder was written by a later major version of PostgreSQL. */
  | {
      readonly code: 'data-newer-than-program';
      readonly dataDir: string;
      readonly found: number;
      readonly expected: number;
    }
  /** Anything else: `detail` holds the last lines PostgreSQL wrote. */
  | { readonly code: 'database-did-not-start'; readonly dataDir: string; readonly detail: string };

/** An expected failure as a value, in the shape of the kernel's `Result`. */
export function fail<const E extends EmbeddedFailure>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}

/** The message of an error of the operating system, without its stack. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The code of an error of the operating system (`EACCES`, `ENOENT`, ...), if it has one. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
