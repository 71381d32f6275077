import type { AggregateName, Aggregates } from '@tatyktuu/domain/door';
import { accounts, programmes } from './access.ts';
import { commodities, parcels, rounds, rules } from './aid.ts';
import { families } from './families.ts';
import type { Store } from './store.ts';
import type { Table } from './table.ts';
import { curricula, groups, sessions } from './workshops.ts';

/** Where the states of each kind lie. */
export const stores: { readonly [Name in AggregateName]: Store<Aggregates[Name]> } = {
  programme: programmes,
  account: accounts,
  family: families,
  curriculum: curricula,
  group: groups,
  session: sessions,
  commodity: commodities,
  rule: rules,
  round: rounds,
  parcel: parcels,
};

/** In the order in which a transaction goes through them, always the same. */
export const aggregateNames = Object.keys(stores) as readonly AggregateName[];

/** Every table that is folded from the journal, a root before its parts. */
export const foldedTables: readonly Table[] = Object.values(stores).flatMap(({ tables }) => tables);
