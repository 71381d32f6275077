export * from './evolve.ts';
export * from './redact.ts';
export * from './review.ts';
export * from './reviewable.ts';
