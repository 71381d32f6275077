import type { Command, CommandBody } from '@tatyktuu/domain/door';
import {
  type ClockReading,
  type CommandId,
  commandIdOf,
  type DeviceId,
  instantOf,
  nextReading,
} from '@tatyktuu/domain/kernel';
import { type NumberedAnswer, rangesOf } from '../wire/phone.ts';
import type { Note, Unsettled } from './entry.ts';
import { Keeper } from './keeper.ts';
import { readOutbox } from './kept-outbox.ts';
import type { OutboxRecord, OutboxStore } from './store.ts';

/** How many of the last entries can be taken back. */
const UNDOABLE = 500;

/** A note whose effect the server has, but that the bundle may not show yet. `turn` counts the settlements. */
interface Settled {
  readonly note: Note;
  readonly turn: number;
}

/** Everything that was written on this phone and is not put away, by number, which is the order of writing. */
export class Outbox {
  readonly #phone: DeviceId;
  readonly #keeper: Keeper;
  readonly #notes: Map<number, Note>;
  readonly #settled: Map<number, Settled>;
  /** What the bundles show, as soon as their store has kept them. */
  readonly #shown = new Set<number>();
  readonly #last = new Map<CommandId, Note>();
  #number: number;
  /** What was written up to this number the bundles show: it is not done again on them, answered or not. */
  #shownUpTo: number;
  /** The last number that the store has kept: nothing behind it is sent. */
  #kept: number;
  #reading: ClockReading | null;
  #turn = 0;
  #entries: readonly Note[] | null = null;

  /** @param onLost Told when the store did not keep what was written: it is gone from here. */
  constructor(phone: DeviceId, store: OutboxStore, records: readonly OutboxRecord[], onLost: () => void) {
    const { notes, taken, shownUpTo, number, reading } = readOutbox(records);
    this.#phone = phone;
    this.#notes = new Map(notes);
    this.#settled = new Map(Array.from(taken, ([number, note]) => [number, { note, turn: 0 }]));
    this.#number = number;
    this.#kept = number;
    this.#shownUpTo = shownUpTo;
    this.#reading = reading;
    for (const note of this.#standing()) this.#last.set(note.id, note);
    this.#keeper = new Keeper(
      store,
      (kept) => this.#count(kept),
      () => {
        this.#dropUnkept();
        onLost();
      },
    );
  }

  /** What is not settled, in the order of writing. The same array until something changes. */
  get entries(): readonly Note[] {
    this.#entries ??= [...this.#notes.values()];
    return this.#entries;
  }

  /** What the server has taken in since the bundle was asked for. */
  get accepted(): readonly Note[] {
    return Array.from(this.#settled.values(), ({ note }) => note).filter(
      ({ number }) => !this.#notes.has(number),
    );
  }

  get turn(): number {
    return this.#turn;
  }

  /** How many the server has not answered. */
  get unsent(): number {
    return this.entries.reduce((sum, { state }) => sum + (isWaiting(state) ? 1 : 0), 0);
  }

  /**
   * The command that this would be as the next entry. Nothing is written yet.
   *
   * @param wall Unix time in milliseconds.
   */
  draft(body: CommandBody, wall: number): Command {
    const recordedAt = nextReading(wall, this.#reading, this.#phone);
    const id = commandIdOf(this.#phone, this.#number + 1, Date.parse(instantOf(recordedAt)));
    return { id, device: this.#phone, recordedAt, body };
  }

  /** Writes what was drafted last. It shows at once, and is sent when it is kept. */
  add(command: Command, inverse: CommandBody | null): Note {
    this.#number += 1;
    this.#reading = command.recordedAt;
    const { id, body } = command;
    const note: Note = { id, body, state: { kind: 'writing' }, number: this.#number, command, inverse };
    this.#put(note);
    this.#last.set(id, note);
    if (this.#last.size > UNDOABLE) this.#last.delete(this.#last.keys().next().value ?? '');
    return note;
  }

  /** Resolves when the notes are kept; rejects, and they are gone, when they never will be. */
  keep(notes: readonly Note[]): Promise<void> {
    if (notes.length === 0) return Promise.resolve();
    return this.#keeper.keep(
      notes.map(({ number, command, inverse }) => ({ kind: 'written', number, command, inverse })),
    );
  }

  /** What would take the entry back; null when nothing can, or when it was too long ago. */
  inverseOf(id: CommandId): CommandBody | null {
    return this.#last.get(id)?.inverse ?? null;
  }

  /** The next notes to send, oldest first. */
  next(atMost: number): readonly Note[] {
    const next: Note[] = [];
    for (const note of this.#notes.values()) {
      if (next.length === atMost || note.number > this.#kept) break;
      if (note.state.kind === 'kept') next.push(note);
    }
    return next;
  }

  /** The notes are on their way. */
  sending(notes: readonly Note[]): void {
    this.#move(notes, 'kept', 'sending');
  }

  /** Whatever of these has no answer waits again. */
  unanswered(notes: readonly Note[]): void {
    this.#move(notes, 'sending', 'kept');
  }

  /** The server will never read it. */
  setAside(note: Note): void {
    this.#hand([this.#answered(note, { kind: 'refused', refusal: null })]);
  }

  /** Takes in what the server answered. Says whether the effect of anything is gone. */
  settle(answers: readonly NumberedAnswer[]): boolean {
    this.#turn += 1;
    const taken: number[] = [];
    const records: OutboxRecord[] = [];
    let undone = false;
    for (const answer of answers) {
      const note = this.#notes.get(answer.number);
      if (!note || !isWaiting(note.state)) continue;
      // A parcel has left the table, whatever the office says of it: its fact is in the journal. All else is held.
      const isTaken =
        answer.status === 'accepted' ||
        answer.status === 'duplicate' ||
        (answer.status === 'needs-review' && note.body.kind === 'hand-over-parcel');
      if (answer.status === 'refused')
        records.push(this.#answered(note, { kind: 'refused', refusal: answer.refusal }));
      else if (answer.status === 'needs-review')
        records.push(this.#answered(note, { kind: 'needs-review', reason: answer.reason }));
      else this.#notes.delete(note.number);
      if (isTaken) {
        taken.push(note.number);
        this.#settled.set(note.number, { note: { ...note, state: { kind: 'accepted' } }, turn: this.#turn });
      } else undone = true;
    }
    this.#entries = null;
    // In one piece: a hand-over that needs a review and is recorded is never kept as the one without the other.
    this.#hand([...records, ...about('taken', taken)]);
    return undone;
  }

  /** Somebody has read what became of it. What still waits stays. */
  dismiss(id: CommandId): void {
    const note = this.entries.find((one) => one.id === id);
    if (!note || isWaiting(note.state)) return;
    this.#notes.delete(note.number);
    this.#entries = null;
    this.#hand(about('done', [note.number]));
  }

  /** The bundles asked for at this turn hold whatever was settled until then. */
  forget(turn: number): void {
    for (const [number, settled] of this.#settled)
      if (settled.turn <= turn) {
        this.#settled.delete(number);
        this.#shown.add(number);
        this.#shownUpTo = Math.max(this.#shownUpTo, number);
      }
  }

  /** What was forgotten, and still has to be done again on the bundles that are kept. */
  get shown(): readonly number[] {
    return [...this.#shown];
  }

  /** The bundles that are kept show these as well. */
  keepShown(numbers: readonly number[]): void {
    for (const number of numbers) this.#shown.delete(number);
    this.#hand(about('shown', numbers));
  }

  /** What has to be done again on a bundle: settled after it was asked for, or not settled yet, in order of writing. */
  toReplay(): readonly Note[] {
    return this.#standing().filter(({ number }) => number > this.#shownUpTo);
  }

  /** What was written and not refused or held, as far as it is here, in order of writing. */
  #standing(): readonly Note[] {
    const settled = Array.from(this.#settled.values(), ({ note }) => note);
    const waiting = this.entries.filter(({ state }) => isWaiting(state));
    return settled.length === 0 ? waiting : [...settled, ...waiting].toSorted((a, b) => a.number - b.number);
  }

  #put(note: Note): void {
    this.#notes.set(note.number, note);
    this.#entries = null;
  }

  #move(notes: readonly Note[], from: Note['state']['kind'], to: 'kept' | 'sending'): void {
    for (const { number } of notes) {
      const note = this.#notes.get(number);
      if (note?.state.kind === from) this.#put({ ...note, state: { kind: to } });
    }
  }

  #answered(note: Note, state: Unsettled): OutboxRecord {
    this.#put({ ...note, state });
    return { kind: 'answered', number: note.number, state };
  }

  /** Whatever of this is not kept the server is asked again, and answers the same. */
  #hand(records: readonly OutboxRecord[]): void {
    if (records.length > 0) this.#keeper.keep(records).catch(() => undefined);
  }

  #count(kept: readonly OutboxRecord[]): void {
    for (const record of kept) {
      if (record.kind !== 'written') continue;
      this.#kept = record.number;
      const note = this.#notes.get(record.number);
      if (note) this.#put({ ...note, state: { kind: 'kept' } });
    }
  }

  #dropUnkept(): void {
    for (let number = this.#number; number > this.#kept; number -= 1) {
      this.#last.delete(this.#notes.get(number)?.id ?? '');
      this.#notes.delete(number);
    }
    this.#number = this.#kept;
    this.#entries = null;
  }
}

function about(kind: 'taken' | 'shown' | 'done', numbers: readonly number[]): readonly OutboxRecord[] {
  return numbers.length > 0 ? [{ kind, numbers: rangesOf(numbers) }] : [];
}

function isWaiting({ kind }: Note['state']): boolean {
  return kind === 'writing' || kind === 'kept' || kind === 'sending';
}
