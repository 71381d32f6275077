import type { Account, AccountRole, Phone, Programme } from '@tatyktuu/domain/access';
import { PROGRAMME } from '@tatyktuu/domain/access';
import type { Words } from '@tatyktuu/domain/kernel';
import { storeOf } from './store.ts';
import { boolean, json, orNull, table, text, uuid } from './table.ts';

const programme = table('programme', { id: text(), name: json<Words>() }, { key: ['id'], owner: ['id'] });

export const programmes = storeOf({
  root: programme,
  parts: {},
  toRows: ({ id, name }: Programme) => ({ root: { id, name }, parts: {} }),
  fromRows: ({ root }): Programme => ({ id: PROGRAMME, name: root.name }),
});

/** Without the columns that the sign-in keeps beside ours. */
const account = table(
  'account',
  { id: uuid, name: text(), email: text(), role: text<AccountRole>(), open: boolean },
  { key: ['id'], owner: ['id'] },
);

export const accounts = storeOf({
  root: account,
  parts: {},
  toRows: ({ id, name, email, role, open }: Account) => ({
    root: { id, name, email, role, open },
    parts: {},
  }),
  fromRows: ({ root }): Account => root,
});

const phone = table(
  'phone',
  { id: uuid, account_id: uuid, enrolled_at: text(), revoked_at: orNull(text()) },
  { key: ['id'], owner: ['id'] },
);

export const phones = storeOf({
  root: phone,
  parts: {},
  toRows: ({ id, accountId, enrolledAt, revokedAt }: Phone) => ({
    root: { id, account_id: accountId, enrolled_at: enrolledAt, revoked_at: revokedAt },
    parts: {},
  }),
  fromRows: ({ root }): Phone => ({
    id: root.id,
    accountId: root.account_id,
    enrolledAt: root.enrolled_at,
    revokedAt: root.revoked_at,
  }),
});
