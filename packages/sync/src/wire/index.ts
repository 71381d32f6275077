export { type Answer, answer } from './answer.ts';
export { command, MOST_COMMANDS, submission } from './command.ts';
export { day, id, line, partialDay, period, words } from './values.ts';
export { PROTOCOL_VERSION } from './version.ts';
