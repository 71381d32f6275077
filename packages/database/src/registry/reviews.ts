import type { Registry } from '@tatyktuu/api/ports';
import { stores } from '../folded/index.ts';
import type { Connection } from '../transaction.ts';

const statements = {
  open: 'SELECT id FROM review WHERE verdict IS NULL ORDER BY raised_at, id',
  decided: 'SELECT id FROM review WHERE verdict IS NOT NULL ORDER BY decided_at DESC, id LIMIT 200',
} as const;

export function reviewListOf(connection: Connection): Pick<Registry, 'reviews'> {
  return {
    reviews: async (which) => {
      const { rows } = await connection.query<{ id: string }>(statements[which]);
      const ids = rows.map(({ id }) => id);
      const found = await stores.review.load(connection, ids);
      return ids.flatMap((id) => found.get(id) ?? []);
    },
  };
}
