import type { NumberRange, PhoneContact } from '@tatyktuu/api/ports';
import type { Connection } from '../transaction.ts';

interface ContactRow {
  phone_id: string;
  last_seen: Date | null;
  unsent: number | null;
  protocol: number | null;
  wiped_at: Date | null;
  received: number;
  missing: NumberRange[] | null;
}

/**
 * Each phone with what it said last and which numbers never came: where the number before one is not its neighbour,
 * those between them are missing.
 */
export async function contactsOf(connection: Connection): Promise<readonly PhoneContact[]> {
  const { rows } = await connection.query<ContactRow>(`
    WITH numbered AS (
      SELECT phone_id, number, lag(number, 1, 0) OVER (PARTITION BY phone_id ORDER BY number) AS before
      FROM command WHERE phone_id IS NOT NULL AND number IS NOT NULL
    ), arrived AS (
      SELECT phone_id, max(number) AS received,
             jsonb_agg(jsonb_build_object('from', before + 1, 'to', number - 1) ORDER BY number)
               FILTER (WHERE number > before + 1) AS missing
      FROM numbered GROUP BY phone_id
    )
    SELECT g.phone_id, g.last_seen, g.unsent, g.protocol, g.wiped_at, COALESCE(a.received, 0) AS received, a.missing
    FROM phone_grant g LEFT JOIN arrived a USING (phone_id) ORDER BY g.issued_at, g.phone_id`);
  return rows.map((row) => ({
    phoneId: row.phone_id,
    lastSeen: row.last_seen?.toISOString() ?? null,
    unsent: row.unsent,
    protocol: row.protocol,
    wipedAt: row.wiped_at?.toISOString() ?? null,
    received: row.received,
    missing: row.missing ?? [],
  }));
}
