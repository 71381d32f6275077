export type * from './credentials.ts';
export type * from './ledger.ts';
export type * from './registry.ts';
export type * from './set-up.ts';
