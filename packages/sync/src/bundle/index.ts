export type { FieldBundle } from './bundle.ts';
export { narrow } from './narrow.ts';
export { fetchFromBundle, worldOf } from './shelf.ts';
