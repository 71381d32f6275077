export * from './account.ts';
export * from './actor.ts';
export * from './decide.ts';
export * from './decide-phone.ts';
export * from './evolve.ts';
export * from './permissions.ts';
export * from './reasons.ts';
