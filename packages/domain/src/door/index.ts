export * from './aggregates.ts';
export * from './command.ts';
export * from './decide.ts';
export * from './decision.ts';
export * from './entitlement-inputs.ts';
export * from './fold.ts';
export * from './needs.ts';
export * from './working-copy.ts';
