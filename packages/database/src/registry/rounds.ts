import type { Registry } from '@tatyktuu/api/ports';
import { stores } from '../folded/index.ts';
import type { Connection } from '../transaction.ts';

/** A parcel is handed over while a hand-over of it stands. */
export const HANDED_OVER = `EXISTS (SELECT FROM hand_over h
  WHERE h.round_id = p.round_id AND h.family_id = p.family_id AND h.reversed_by IS NULL)`;

export function roundsOf(
  connection: Connection,
): Pick<Registry, 'rounds' | 'familiesOfRound' | 'consignments'> {
  return {
    rounds: async () => {
      const { rows } = await connection.query<{ id: string; listed: number; handed_over: number }>(
        `SELECT r.id, count(p.family_id) AS listed, count(*) FILTER (WHERE ${HANDED_OVER}) AS handed_over
         FROM aid_round r LEFT JOIN parcel p ON p.round_id = r.id
         GROUP BY r.id ORDER BY r.day DESC, r.id DESC`,
      );
      const found = await stores.round.load(
        connection,
        rows.map(({ id }) => id),
      );
      return rows.flatMap(({ id, listed, handed_over }) => {
        const round = found.get(id);
        return round ? [{ ...round, listed, handedOver: handed_over }] : [];
      });
    },

    consignments: async (round) => {
      const { rows } = await connection.query<{ id: string }>(
        'SELECT id FROM consignment WHERE round_id = $1 ORDER BY issued_at, id',
        [round],
      );
      const ids = rows.map(({ id }) => id);
      const found = await stores.consignment.load(connection, ids);
      return ids.flatMap((id) => found.get(id) ?? []);
    },

    familiesOfRound: async (round) => {
      const { rows } = await connection.query<{ family_id: string }>(
        `SELECT p.family_id FROM parcel p LEFT JOIN family f ON f.id = p.family_id
         WHERE p.round_id = $1 ORDER BY f.name, p.family_id`,
        [round],
      );
      return rows.map(({ family_id }) => family_id);
    },
  };
}
