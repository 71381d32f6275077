export { assemble, versionsOf } from './assemble.ts';
export type {
  Bundle,
  BundleKey,
  BundleVersion,
  FieldAnswer,
  FieldBundle,
  FieldHeader,
  FieldQuestion,
  GroupBundle,
  Holdings,
  ProgrammeBundle,
} from './bundle.ts';
export { narrow } from './narrow.ts';
export { Shelf } from './shelf.ts';
export { split } from './split.ts';
export {
  type BundleChange,
  type BundleStore,
  type KeptBundles,
  type KeptHeader,
  memoryBundleStore,
} from './store.ts';
