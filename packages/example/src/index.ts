export * from './example-programme.ts';
export * from './memory-world.ts';
export * from './people.ts';
export * from './seeded-ids.ts';
