export { answer, answers } from './answer-schema.ts';
export { batch } from './batch-schema.ts';
export { command, MOST_COMMANDS, submission } from './command.ts';
export { decodeBatch, saysMoreThan } from './decode-batch.ts';
export * from './phone.ts';
export { day, id, line, partialDay, period, words } from './values.ts';
