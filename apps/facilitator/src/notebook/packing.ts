import type { DeviceId } from '@tatyktuu/domain/kernel';
import {
  type Answers,
  decodeAnswers,
  encodeBatch,
  type NumberedAnswer,
  type NumberedCommand,
  pack,
} from '@tatyktuu/sync/wire';

/** A value as it travels: compressed. */
export async function packed(value: unknown): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await pack(value));
}

/** Commands as they travel: column by column. */
export function packBatch(
  phoneId: DeviceId,
  commands: readonly NumberedCommand[],
): Promise<Uint8Array<ArrayBuffer>> {
  return packed(encodeBatch(phoneId, commands));
}

export function unpackAnswers(answers: Answers): readonly NumberedAnswer[] {
  return decodeAnswers(answers);
}
