import type { Entry } from '@tatyktuu/api/ports';
import type { AggregateName, Fact, Home } from '@tatyktuu/domain/door';
import type { Connection } from '../transaction.ts';
import type { Commitments, VaultEntry } from './chain.ts';

/** A row of the journal with what the vault still holds of it. */
export interface JournalRow {
  readonly position: number;
  readonly home: Home;
  readonly fact: Fact;
  readonly commitments: Commitments;
  readonly receivedAt: string;
  readonly previousHash: Buffer;
  readonly hash: Buffer;
  readonly kept: readonly VaultEntry[];
}

interface StoredRow {
  position: number;
  id: string;
  kind: string;
  home_of: AggregateName;
  home_id: string;
  payload: unknown;
  commitments: Commitments;
  corrects: string | null;
  command: string;
  actor: string;
  device: string;
  recorded_at: string;
  received_at: Date;
  previous_hash: Buffer;
  hash: Buffer;
  kept: { subject: string; salt: string; details: unknown }[] | null;
}

const SELECT = `
  SELECT j.*, (SELECT jsonb_agg(jsonb_build_object('subject', v.subject, 'salt', encode(v.salt, 'hex'), 'details', v.details))
               FROM vault v WHERE v.fact_id = j.id) AS kept
  FROM journal j`;

function parse(row: StoredRow): JournalRow {
  const kept = (row.kept ?? []).map(({ salt, ...entry }) => ({ ...entry, salt: Buffer.from(salt, 'hex') }));
  const fact = {
    id: row.id,
    kind: row.kind,
    payload: row.payload,
    ...(kept.length > 0 && {
      identifying: Object.fromEntries(kept.map(({ subject, details }) => [subject, details])),
    }),
    ...(row.corrects !== null && { corrects: row.corrects }),
    command: row.command,
    actor: row.actor,
    device: row.device,
    recordedAt: row.recorded_at,
  };
  return {
    position: row.position,
    home: { of: row.home_of, id: row.home_id },
    // What the journal holds was written by `appendFacts` and cannot have changed: it is a fact, or `verify` says so.
    fact: fact as unknown as Fact,
    commitments: row.commitments,
    receivedAt: row.received_at.toISOString(),
    previousHash: row.previous_hash,
    hash: row.hash,
    kept,
  };
}

const PAGE = 2_000;

/** The whole journal from the first fact to the last, in pages. */
export async function* journalPages(connection: Connection): AsyncGenerator<readonly JournalRow[]> {
  for (let last = 0; ; ) {
    const { rows } = await connection.query<StoredRow>(
      `${SELECT} WHERE j.position > $1 ORDER BY j.position LIMIT ${PAGE}`,
      [last],
    );
    const final = rows.at(-1);
    if (!final) return;
    yield rows.map(parse);
    last = final.position;
  }
}

/** The facts of each of the things, oldest first, by `homeKey`; those of which there are none are left out. */
export async function historiesOf(
  connection: Connection,
  homes: readonly Home[],
): Promise<ReadonlyMap<string, readonly Fact[]>> {
  if (homes.length === 0) return new Map();
  const { rows } = await connection.query<StoredRow>(
    `${SELECT} JOIN unnest($1::text[], $2::text[]) AS asked (home_of, home_id) USING (home_of, home_id)
     ORDER BY j.position`,
    [homes.map(({ of }) => of), homes.map(({ id }) => id)],
  );
  const found = Map.groupBy(rows.map(parse), ({ home }) => homeKey(home));
  return new Map([...found].map(([key, of]) => [key, of.map(({ fact }) => fact)]));
}

export function homeKey({ of, id }: Home): string {
  return `${of}:${id}`;
}

/** The facts of one thing, newest first. */
export async function historyOf(connection: Connection, of: Home, limit: number): Promise<readonly Entry[]> {
  const { rows } = await connection.query<StoredRow>(
    `${SELECT} WHERE j.home_of = $1 AND j.home_id = $2 ORDER BY j.position DESC LIMIT $3`,
    [of.of, of.id, limit],
  );
  return rows.map(parse).map(({ fact, receivedAt }) => ({ fact, receivedAt }));
}
