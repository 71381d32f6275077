export * from './attendance.ts';
export * from './commands.ts';
export { decideCurriculum } from './decide-curriculum.ts';
export { decideGroup } from './decide-group.ts';
export * from './decide-session.ts';
export * from './evolve.ts';
export * from './facts.ts';
export * from './reasons.ts';
export * from './workshop.ts';
