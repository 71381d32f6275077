import type { Consignment, Item } from '@tatyktuu/domain/aid';
import { storeOf } from './store.ts';
import { integer, json, orNull, table, text, uuid } from './table.ts';

const consignment = table(
  'consignment',
  { id: uuid, round_id: uuid, items: json<readonly Item[]>(), issued_by: uuid, issued_at: text() },
  { key: ['id'], owner: ['id'] },
);

const holder = table(
  'consignment_holder',
  { consignment_id: uuid, ordinal: integer, account_id: uuid },
  { key: ['consignment_id', 'ordinal'], owner: ['consignment_id'] },
);

const stockReturn = table(
  'consignment_return',
  {
    consignment_id: uuid,
    id: uuid,
    ordinal: integer,
    items: json<readonly Item[]>(),
    returned_by: uuid,
    returned_at: text(),
    fact_id: uuid,
    reversed_by: orNull(uuid),
  },
  { key: ['consignment_id', 'id'], owner: ['consignment_id'], order: ['ordinal'] },
);

export const consignments = storeOf({
  root: consignment,
  parts: { holders: holder, returns: stockReturn },
  toRows: ({ id, roundId, to, items, issuedBy, issuedAt, returns }: Consignment) => ({
    root: { id, round_id: roundId, items, issued_by: issuedBy, issued_at: issuedAt },
    parts: {
      holders: to.map((account_id, ordinal) => ({ consignment_id: id, ordinal, account_id })),
      returns: returns.map((returned, ordinal) => ({
        consignment_id: id,
        id: returned.id,
        ordinal,
        items: returned.items,
        returned_by: returned.by,
        returned_at: returned.at,
        fact_id: returned.fact,
        reversed_by: returned.reversedBy,
      })),
    },
  }),
  fromRows: ({ root, parts }): Consignment => ({
    id: root.id,
    roundId: root.round_id,
    to: parts.holders.map(({ account_id }) => account_id),
    items: root.items,
    issuedBy: root.issued_by,
    issuedAt: root.issued_at,
    returns: parts.returns.map((row) => ({
      id: row.id,
      items: row.items,
      by: row.returned_by,
      at: row.returned_at,
      fact: row.fact_id,
      reversedBy: row.reversed_by,
    })),
  }),
});
