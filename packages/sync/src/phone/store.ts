import type { Command, CommandBody } from '@tatyktuu/domain/door';
import type { ClockReading } from '@tatyktuu/domain/kernel';
import type { NumberRange } from '../wire/phone.ts';
import type { Unsettled } from './entry.ts';

/** Something that happened to the outbox, as its store keeps it: what is read back in this order gives the outbox again. */
export type OutboxRecord =
  | {
      readonly kind: 'written';
      readonly number: number;
      readonly command: Command;
      readonly inverse: CommandBody | null;
    }
  /** The server answered it, and somebody has to read what. */
  | { readonly kind: 'answered'; readonly number: number; readonly state: Unsettled }
  /** The server has them. They are not sent again, and done again on bundles that do not show them yet. */
  | { readonly kind: 'taken'; readonly numbers: readonly NumberRange[] }
  /** What was taken is shown by the bundles that are kept here. */
  | { readonly kind: 'shown'; readonly numbers: readonly NumberRange[] }
  /** Somebody has read what became of them: nothing of them is needed any more. */
  | { readonly kind: 'done'; readonly numbers: readonly NumberRange[] }
  /** What there was before the records that follow: the last number that was given, the last reading that was made. */
  | { readonly kind: 'counted'; readonly number: number; readonly reading: ClockReading };

/** Where the outbox of one phone outlives the app. It grows at its end. */
export interface OutboxStore {
  /** Every record kept, oldest first. */
  read(): Promise<readonly OutboxRecord[]>;
  /**
   * Resolves when the records are kept, which is in the order of the calls. When it rejects, none of them is.
   */
  append(records: readonly OutboxRecord[]): Promise<void>;
}

/** A store that forgets everything when the app is closed. */
export function memoryStore(): OutboxStore {
  const records: OutboxRecord[] = [];
  return {
    read: async () => [...records],
    append: async (more) => {
      for (const record of more) records.push(record);
    },
  };
}
