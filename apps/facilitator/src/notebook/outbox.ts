import type { Answer } from '@tatyktuu/api';
import type { Command, CommandBody } from '@tatyktuu/domain/door';
import type { AccountId, CommandId } from '@tatyktuu/domain/kernel';
import type { Entry, EntryState } from './port.ts';

/** What was written on this phone, with what the server said of it. */
export interface Note extends Entry {
  readonly command: Command;
  /** Who wrote it: it is sent under nobody else's sign-in. */
  readonly account: AccountId;
  /** What would take it back. */
  readonly inverse: CommandBody | null;
}

/** A note that the server has, but that the bundle may not show yet. `turn` counts the settlements. */
interface Settled {
  readonly note: Note;
  readonly turn: number;
}

/** Everything written and not put away, in the order of writing. */
export class Outbox {
  #notes: Note[] = [];
  #settled: Settled[] = [];
  #turn = 0;

  get entries(): readonly Note[] {
    return this.#notes;
  }

  get turn(): number {
    return this.#turn;
  }

  add(note: Note): void {
    this.#notes = [...this.#notes, note];
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

  move(ids: readonly CommandId[], state: EntryState): void {
    this.#notes = this.#notes.map((note) => (ids.includes(note.id) ? { ...note, state } : note));
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
        this.move([answer.id], { kind: 'refused', refusal: answer.refusal });
      } else {
        this.#settled.push({ note, turn: this.#turn });
        this.remove(answer.id);
      }
    }
    return refused;
  }

  remove(id: CommandId): void {
    this.#notes = this.#notes.filter((note) => note.id !== id);
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
}
