import type { Snapshot } from '@tatyktuu/api/ports';
import type { Connection } from '../transaction.ts';
import { openShelf } from './shelf.ts';

/** The snapshot of a transaction that reads repeatably. */
export function openSnapshot(connection: Connection): Snapshot {
  const ids = async (statement: string, values: unknown[] = []): Promise<string[]> =>
    (await connection.query<{ id: string }>(statement, values)).rows.map(({ id }) => id);
  return {
    ...openShelf(connection),
    catalogue: async () => ({
      curricula: await ids('SELECT id FROM curriculum ORDER BY id'),
      commodities: await ids('SELECT id FROM commodity ORDER BY id'),
      rules: await ids('SELECT id FROM aid_rule ORDER BY id'),
      openRounds: await ids(`SELECT id FROM aid_round WHERE status = 'open' ORDER BY id`),
    }),
    groupsLedBy: (account) =>
      ids('SELECT DISTINCT group_id AS id FROM group_facilitator WHERE account_id = $1 ORDER BY id', [
        account,
      ]),
    consignmentsOf: (account) =>
      ids('SELECT DISTINCT consignment_id AS id FROM consignment_holder WHERE account_id = $1 ORDER BY id', [
        account,
      ]),
    reviewsAbout: ({ sessions, families }) =>
      ids(
        `SELECT id FROM review WHERE session_id = ANY ($1::uuid[])
         UNION SELECT id FROM review WHERE family_id = ANY ($2::uuid[]) ORDER BY id`,
        [sessions, families],
      ),
    bundleVersions: async (keys) => {
      const { rows } = await connection.query<{ key: string; version: number }>(
        'SELECT key, version FROM bundle_version WHERE key = ANY ($1::text[])',
        [keys],
      );
      return new Map(rows.map(({ key, version }) => [key, version]));
    },
  };
}
