export type { Entry, EntryState, Note } from './entry.ts';
export type { FieldCopy } from './field-copy.ts';
export { type FieldPhone, openPhone, type Submission } from './phone.ts';
export type { Reach } from './sender.ts';
export { memoryStore, type OutboxRecord, type OutboxStore } from './store.ts';
export type { Device, Surroundings } from './surroundings.ts';
export { type FailureKind, type Transport, TransportFailure } from './transport.ts';
