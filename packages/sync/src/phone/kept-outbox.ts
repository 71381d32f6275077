import type { ClockReading } from '@tatyktuu/domain/kernel';
import { numbersIn } from '../wire/index.ts';
import type { Note } from './entry.ts';
import type { OutboxRecord } from './store.ts';

/** What the records of an outbox come to. */
export interface KeptOutbox {
  /** In the order of writing; nothing is being sent yet. */
  readonly notes: ReadonlyMap<number, Note>;
  /** The last number that was given; 0 before the first. */
  readonly number: number;
  /** The last reading that was made. */
  readonly reading: ClockReading | null;
}

export function readOutbox(records: readonly OutboxRecord[]): KeptOutbox {
  const notes = new Map<number, Note>();
  let number = 0;
  let reading: ClockReading | null = null;
  for (const record of records) {
    switch (record.kind) {
      case 'written': {
        const { command, inverse } = record;
        const { id, body } = command;
        const state = { kind: 'kept' } as const;
        notes.set(record.number, { id, body, state, number: record.number, command, inverse });
        number = Math.max(number, record.number);
        if (reading === null || command.recordedAt > reading) reading = command.recordedAt;
        break;
      }
      case 'answered': {
        const note = notes.get(record.number);
        if (note) notes.set(record.number, { ...note, state: record.state });
        break;
      }
      case 'done':
        for (const done of numbersIn(record.numbers)) notes.delete(done);
        break;
      case 'counted':
        number = Math.max(number, record.number);
        if (reading === null || record.reading > reading) reading = record.reading;
        break;
    }
  }
  return { notes, number, reading };
}

/** Fewer records that come to the same: what a store may put in the place of all that it holds. */
export function compacted(records: readonly OutboxRecord[]): readonly OutboxRecord[] {
  const { notes, number, reading } = readOutbox(records);
  if (reading === null) return [];
  return [
    { kind: 'counted', number, reading },
    ...Array.from(notes.values(), ({ number, command, inverse }) => ({
      kind: 'written' as const,
      number,
      command,
      inverse,
    })),
    ...Array.from(notes.values()).flatMap(({ number, state }) =>
      state.kind === 'refused' || state.kind === 'needs-review'
        ? [{ kind: 'answered' as const, number, state }]
        : [],
    ),
  ];
}
