import type { Account, AccountRole, Programme } from '@tatyktuu/domain/access';
import { PROGRAMME } from '@tatyktuu/domain/access';
import type { Words } from '@tatyktuu/domain/kernel';
import { storeOf } from './store.ts';
import { boolean, json, table, text, uuid } from './table.ts';

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
