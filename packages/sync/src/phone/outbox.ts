import type { AccountId, CommandId } from '@tatyktuu/domain/kernel';
import type { Answer } from '../wire/answer.ts';
import type { Note, Refused } from './entry.ts';
import type { OutboxRecord } from './store.ts';

/** A note that the server has, but that the bundle may not show yet. `turn` counts the settlements. */
interface Settled {
  readonly note: Note;
  readonly turn: number;
}

/** Everything written and not put away, in the order of writing. What happens to it is told to `keep`. */
export class Outbox {
  #notes: readonly Note[];
  #settled: readonly Settled[] = [];
  #turn = 0;
  readonly #keep: (records: readonly OutboxRecord[]) => void;

  constructor(notes: readonly Note[], keep: (records: readonly OutboxRecord[]) => void) {
    this.#notes = notes;
    this.#keep = keep;
  }

  get entries(): readonly Note[] {
    return this.#notes;
  }

  get turn(): number {
    return this.#turn;
  }

  add(note: Note): void {
    this.#notes = [...this.#notes, note];
    this.#keep([{ kind: 'written', note }]);
  }

  find(id: CommandId): Note | undefined {
    return [...this.#notes, ...this.#settled.map(({ note }) => note)].find((note) => note.id === id);
  }

  /** The next notes to send for the account, oldest first. */
  next(account: AccountId, atMost: number): readonly Note[] {
    return this.#notes
      .filter((note) => note.account === account && note.state.kind === 'kept')
      .slice(0, atMost);
  }

  /** The notes are on their way. */
  sending(ids: readonly CommandId[]): void {
    this.#move(ids, ({ state }) => (state.kind === 'kept' ? { kind: 'sending' } : state));
  }

  /** Whatever of these has no answer waits again. */
  unanswered(ids: readonly CommandId[]): void {
    this.#move(ids, ({ state }) => (state.kind === 'sending' ? { kind: 'kept' } : state));
  }

  refuse(id: CommandId, refusal: Refused['refusal']): void {
    const state: Refused = { kind: 'refused', refusal };
    this.#move([id], () => state);
    this.#keep([{ kind: 'refused', id, state }]);
  }

  /** Takes in what the server answered. Says whether anything was refused. */
  settle(answers: readonly Answer[]): boolean {
    this.#turn += 1;
    let refused = false;
    for (const answer of answers) {
      const note = this.#notes.find(({ id }) => id === answer.id);
      if (!note) continue;
      if (answer.status === 'refused') {
        refused = true;
        this.refuse(answer.id, answer.refusal);
      } else {
        this.#settled = [...this.#settled, { note, turn: this.#turn }];
        this.remove(answer.id);
      }
    }
    return refused;
  }

  remove(id: CommandId): void {
    this.#notes = this.#notes.filter((note) => note.id !== id);
    this.#keep([{ kind: 'done', id }]);
  }

  /** A bundle asked for at this turn holds whatever was settled until then. */
  forget(turn: number): void {
    this.#settled = this.#settled.filter((settled) => settled.turn > turn);
  }

  /** What has to be done again on a bundle: settled after it was asked for, or not settled yet, in order of writing. */
  toReplay(account: AccountId): readonly Note[] {
    const waiting = this.#notes.filter(({ state }) => state.kind !== 'refused');
    return [...this.#settled.map(({ note }) => note), ...waiting].filter((note) => note.account === account);
  }

  #move(ids: readonly CommandId[], stateOf: (note: Note) => Note['state']): void {
    this.#notes = this.#notes.map((note) =>
      ids.includes(note.id) ? { ...note, state: stateOf(note) } : note,
    );
  }
}
