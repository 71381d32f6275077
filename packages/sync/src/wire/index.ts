export { command, MOST_COMMANDS, submission } from './command.ts';
export { day, id, line, partialDay, period, words } from './values.ts';
