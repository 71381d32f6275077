export * from './aid.ts';
export * from './commands.ts';
export * from './facts.ts';
