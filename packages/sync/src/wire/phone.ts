export type { Answer, Verdict } from './answer.ts';
export { type Answers, decodeAnswers, encodeAnswers, type NumberedAnswer } from './answers.ts';
export {
  type Batch,
  encodeBatch,
  type NumberedCommand,
  type RawCommand,
  type ReceivedCommand,
} from './batch.ts';
export { pack, type UnpackFault, unpack } from './pack.ts';
export { type NumberRange, numbersIn, rangesOf } from './range.ts';
export { OLDEST_PROTOCOL, PROTOCOL_VERSION } from './version.ts';
