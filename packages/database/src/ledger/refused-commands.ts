import type { Connection } from '../transaction.ts';

export interface RefusedCommand {
  readonly id: string;
  readonly kind: string;
  /** What was asked for, and what was answered. */
  readonly body: readonly [unknown, unknown];
}

/** The refused commands of which more is kept than that they were refused. */
export async function refusedCommands(connection: Connection): Promise<readonly RefusedCommand[]> {
  const { rows } = await connection.query<{ id: string; kind: string; body: unknown; refusal: unknown }>(
    `SELECT id, kind, body, refusal FROM command
     WHERE status = 'refused' AND (body IS NOT NULL OR refusal ? 'params') ORDER BY id`,
  );
  return rows.map(({ id, kind, body, refusal }) => ({ id, kind, body: [body, refusal] }));
}

const EMPTIED = `UPDATE command SET body = NULL, refusal = jsonb_build_object('code', refusal->'code')`;

/** Keeps of these that they were refused, and why, and no more. */
export async function emptyCommands(connection: Connection, ids: readonly string[]): Promise<void> {
  await connection.query(`${EMPTIED} WHERE id = ANY ($1::uuid[])`, [ids]);
}

/** Keeps no more of what came before then and was refused. */
export async function forgetRefused(connection: Connection, before: Date): Promise<void> {
  await connection.query(
    `${EMPTIED} WHERE status = 'refused' AND taken_at < $1 AND (body IS NOT NULL OR refusal ? 'params')`,
    [before],
  );
}
