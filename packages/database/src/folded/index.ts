import type { AggregateName, Aggregates } from '@tatyktuu/domain/door';
import { accounts, phones, programmes } from './access.ts';
import { commodities, parcels, rounds, rules } from './aid.ts';
import { consignments } from './consignments.ts';
import { families } from './families.ts';
import { imports, pairs, policies, selectionForms, wordings } from './registry.ts';
import { reviews } from './reviews.ts';
import { sessions } from './sessions.ts';
import type { Store } from './store.ts';
import type { Table } from './table.ts';
import { curricula, groups } from './workshops.ts';

/** Where the states of each kind lie. */
export const stores: { readonly [Name in AggregateName]: Store<Aggregates[Name]> } = {
  programme: programmes,
  account: accounts,
  phone: phones,
  family: families,
  policy: policies,
  selection: selectionForms,
  wording: wordings,
  pair: pairs,
  import: imports,
  curriculum: curricula,
  group: groups,
  session: sessions,
  commodity: commodities,
  rule: rules,
  round: rounds,
  parcel: parcels,
  consignment: consignments,
  review: reviews,
};

/** In the order in which a transaction goes through them, always the same. */
export const aggregateNames = Object.keys(stores) as readonly AggregateName[];

/** Every table that is folded from the journal, a root before its parts. */
export const foldedTables: readonly Table[] = Object.values(stores).flatMap(({ tables }) => tables);
