export {
  type BundleChange,
  type BundleStore,
  type KeptBundles,
  type KeptHeader,
  memoryBundleStore,
} from '../bundle/index.ts';
export type { Entry, EntryState, Note, Unsettled } from './entry.ts';
export type { FieldCopy } from './field-copy.ts';
export { compacted } from './kept-outbox.ts';
export { type FieldPhone, openPhone, type Submission } from './phone.ts';
export type { Reach } from './sender.ts';
export { memoryStore, type OutboxRecord, type OutboxStore } from './store.ts';
export type { Surroundings } from './surroundings.ts';
export { type FailureKind, type Transport, TransportFailure } from './transport.ts';
