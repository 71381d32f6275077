export { type Answer, answer, type Verdict } from './answer.ts';
export { type Answers, answers, decodeAnswers, encodeAnswers, type NumberedAnswer } from './answers.ts';
export {
  type Batch,
  batch,
  decodeBatch,
  encodeBatch,
  type NumberedCommand,
  type RawCommand,
  type ReceivedCommand,
} from './batch.ts';
export { command, MOST_COMMANDS, submission } from './command.ts';
export { pack, type UnpackFault, unpack } from './pack.ts';
export { type NumberRange, numbersIn, rangesOf } from './range.ts';
export { day, id, line, partialDay, period, words } from './values.ts';
export { OLDEST_PROTOCOL, PROTOCOL_VERSION } from './version.ts';
