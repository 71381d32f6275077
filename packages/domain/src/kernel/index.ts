export * from './canonical-json.ts';
export * from './clock.ts';
export * from './day.ts';
export * from './fact.ts';
export * from './id.ts';
export * from './quantity.ts';
export * from './result.ts';
export * from './words.ts';
