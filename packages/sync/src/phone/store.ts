import type { CommandId } from '@tatyktuu/domain/kernel';
import type { Note, Refused } from './entry.ts';

/** Something that happened to the outbox, as its store keeps it: what is read back in this order gives the outbox again. */
export type OutboxRecord =
  | { readonly kind: 'written'; readonly note: Note }
  | { readonly kind: 'refused'; readonly id: CommandId; readonly state: Refused }
  /** The server has it, or somebody has read why it was refused: nothing of it is needed any more. */
  | { readonly kind: 'done'; readonly id: CommandId };

/** Where the outbox outlives the app. It only grows at its end. */
export interface OutboxStore {
  /** Every record kept, oldest first. */
  read(): Promise<readonly OutboxRecord[]>;
  /** Resolves when the records are kept, which is in the order of the calls. */
  append(records: readonly OutboxRecord[]): Promise<void>;
}

/** A store that forgets everything when the app is closed. */
export function memoryStore(): OutboxStore {
  const records: OutboxRecord[] = [];
  return {
    read: async () => records,
    append: async (more) => {
      records.push(...more);
    },
  };
}

/** The notes that the records leave, in the order of writing; nothing is being sent yet. */
export function notesFrom(records: readonly OutboxRecord[]): readonly Note[] {
  const notes = new Map<CommandId, Note>();
  for (const record of records) {
    if (record.kind === 'written') notes.set(record.note.id, record.note);
    else if (record.kind === 'done') notes.delete(record.id);
    else {
      const note = notes.get(record.id);
      if (note) notes.set(record.id, { ...note, state: record.state });
    }
  }
  return [...notes.values()];
}
