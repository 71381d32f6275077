export { blocksImport } from './check-mapping.ts';
export * from './find-registered.ts';
export { findHeading, guessMapping, type Heading } from './headings.ts';
export * from './interpret.ts';
export * from './preview.ts';
export { type Cell, type Field, fields, type Mapping, type Sheet } from './sheet.ts';
export * from './to-commands.ts';
