import type { ClockReading } from '@tatyktuu/domain/kernel';
import { type NumberRange, numbersIn, rangesOf } from '../wire/phone.ts';
import type { Note } from './entry.ts';
import type { OutboxRecord } from './store.ts';

/** What the records of an outbox come to. */
export interface KeptOutbox {
  /** What is not settled, in the order of writing; nothing is being sent yet. */
  readonly notes: ReadonlyMap<number, Note>;
  /** What the server has taken in, and the bundles that are kept may not show yet. */
  readonly taken: ReadonlyMap<number, Note>;
  /**
   * The bundles that are kept show everything up to this number, whatever became of the answers: the server decides in
   * the order of writing.
   */
  readonly shownUpTo: number;
  /** The last number that was given; 0 before the first. */
  readonly number: number;
  /** The last reading that was made. */
  readonly reading: ClockReading | null;
}

export function readOutbox(records: readonly OutboxRecord[]): KeptOutbox {
  const notes = new Map<number, Note>();
  const taken = new Map<number, Note>();
  let number = 0;
  let shownUpTo = 0;
  let reading: ClockReading | null = null;
  const count = (last: number, latest: ClockReading): void => {
    number = Math.max(number, last);
    if (reading === null || latest > reading) reading = latest;
  };
  for (const record of records) {
    switch (record.kind) {
      case 'written':
        notes.set(record.number, asNote(record));
        count(record.number, record.command.recordedAt);
        break;
      case 'answered': {
        const note = notes.get(record.number);
        if (note) notes.set(record.number, { ...note, state: record.state });
        break;
      }
      case 'taken':
        for (const [number, note] of among(notes, record.numbers)) {
          taken.set(number, { ...note, state: { kind: 'accepted' } });
          // What needs a review stays until somebody has read it, although its hand-over is recorded.
          if (note.state.kind === 'kept') notes.delete(number);
        }
        break;
      case 'shown':
        for (const number of numbersIn(record.numbers)) {
          taken.delete(number);
          shownUpTo = Math.max(shownUpTo, number);
        }
        break;
      case 'done':
        for (const number of numbersIn(record.numbers)) notes.delete(number);
        break;
      case 'counted':
        count(record.number, record.reading);
        break;
    }
  }
  return { notes, taken, shownUpTo, number, reading };
}

function asNote({ number, command, inverse }: Extract<OutboxRecord, { readonly kind: 'written' }>): Note {
  const { id, body } = command;
  return { id, body, state: { kind: 'kept' }, number, command, inverse };
}

function among(notes: ReadonlyMap<number, Note>, numbers: readonly NumberRange[]): [number, Note][] {
  return numbersIn(numbers).flatMap((number): [number, Note][] => {
    const note = notes.get(number);
    return note ? [[number, note]] : [];
  });
}

/** Fewer records that come to the same: what a store may put in the place of all that it holds. */
export function compacted(records: readonly OutboxRecord[]): readonly OutboxRecord[] {
  const { notes, taken, shownUpTo, number, reading } = readOutbox(records);
  if (reading === null) return [];
  const all = [...new Map([...taken, ...notes]).values()].sort((a, b) => a.number - b.number);
  const shorter: OutboxRecord[] = [{ kind: 'counted', number, reading }];
  for (const { number, command, inverse } of all) shorter.push({ kind: 'written', number, command, inverse });
  for (const { number, state } of notes.values())
    if (state.kind === 'refused' || state.kind === 'needs-review')
      shorter.push({ kind: 'answered', number, state });
  const numbers = [...taken.keys()].sort((a, b) => a - b);
  if (numbers.length > 0) shorter.push({ kind: 'taken', numbers: rangesOf(numbers) });
  if (shownUpTo > 0) shorter.push({ kind: 'shown', numbers: [[shownUpTo, 1]] });
  return shorter;
}
