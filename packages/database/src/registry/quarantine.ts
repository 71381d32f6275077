import type { QuarantineLine, Registry } from '@tatyktuu/api/ports';
import type { Connection } from '../transaction.ts';

interface QuarantineRow {
  id: string;
  kind: string;
  body: unknown;
  refusal: QuarantineLine['refusal'];
  actor: string;
  device: string;
  number: number | null;
  recorded_at: string;
  taken_at: Date;
}

const LINE = 'SELECT id, kind, body, refusal, actor, device, number, recorded_at, taken_at';
/** What somebody in the office was refused, she saw at once: only what came from phones is kept for her to look at. */
const REFUSED = `FROM command WHERE status = 'refused' AND (number IS NOT NULL OR body IS NOT NULL)`;

function lineOf(row: QuarantineRow): QuarantineLine {
  return {
    id: row.id,
    kind: row.kind,
    body: row.body,
    refusal: row.refusal,
    by: row.actor,
    device: row.device,
    number: row.number,
    recordedAt: row.recorded_at,
    receivedAt: row.taken_at.toISOString(),
  };
}

export function quarantineOf(
  connection: Connection,
): Pick<Registry, 'quarantine' | 'refusedAbout' | 'missingBefore'> {
  return {
    quarantine: async ({ offset, limit }) => {
      const [counted, found] = await Promise.all([
        connection.query<{ total: number }>(`SELECT count(*) AS total ${REFUSED}`),
        connection.query<QuarantineRow>(`${LINE} ${REFUSED} ORDER BY taken_at DESC, id OFFSET $1 LIMIT $2`, [
          offset,
          limit,
        ]),
      ]);
      return { total: counted.rows[0]?.total ?? 0, lines: found.rows.map(lineOf) };
    },

    refusedAbout: async ({ sessions, families }) => {
      const { rows } = await connection.query<QuarantineRow>(
        `${LINE} ${REFUSED} AND (body->>'sessionId' = ANY ($1::text[]) OR body->>'familyId' = ANY ($2::text[]))
         ORDER BY taken_at DESC, id`,
        [sessions, families],
      );
      return rows.map(lineOf);
    },

    missingBefore: async (device, reading) => {
      const { rows } = await connection.query<{ missing: number }>(
        `SELECT named.number - 1 - (SELECT count(DISTINCT c.number) FROM command c
                                    WHERE c.phone_id = $1 AND c.number < named.number) AS missing
         FROM command named WHERE named.phone_id = $1 AND named.recorded_at = $2 AND named.number IS NOT NULL
         ORDER BY named.number DESC LIMIT 1`,
        [device, reading],
      );
      return rows[0]?.missing ?? 0;
    },
  };
}
