export type * from './credentials.ts';
export type * from './ledger.ts';
export type * from './phones.ts';
export type * from './registry.ts';
export type * from './sealing.ts';
export type * from './set-up.ts';
export type * from './shelf.ts';
export type * from './snapshot.ts';
export * from './touched.ts';
