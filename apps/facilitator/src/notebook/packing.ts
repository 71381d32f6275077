import type { DeviceId } from '@tatyktuu/domain/kernel';
import {
  type Answers,
  decodeAnswers,
  encodeBatch,
  type NumberedAnswer,
  type NumberedCommand,
  pack,
} from '@tatyktuu/sync/wire/phone';

/** Commands as they travel: column by column, and compressed. */
export async function packBatch(
  phoneId: DeviceId,
  commands: readonly NumberedCommand[],
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await pack(encodeBatch(phoneId, commands)));
}

export function unpackAnswers(answers: Answers): readonly NumberedAnswer[] {
  return decodeAnswers(answers);
}
