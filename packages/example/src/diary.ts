import type { SET_UP } from '@tatyktuu/domain/access';
import type { CommandBody } from '@tatyktuu/domain/door';
import { addDays, type Day, type WallTime } from '@tatyktuu/domain/kernel';
import type { MemoryWorld } from './memory-world.ts';
import type { StaffName } from './people.ts';

/** Who writes into the diary: a colleague, or the set-up before there is any. */
export type Writer = StaffName | typeof SET_UP;

/** Something that was asked of the programme; where it depends on what happened before, it is made from the world. */
export type Wish = CommandBody | ((world: MemoryWorld) => CommandBody);

export interface DiaryEntry {
  /** Unix time in milliseconds. */
  readonly wall: number;
  readonly writer: Writer;
  readonly wish: Wish;
}

/** What happened, written down in any order and read in the order of time. */
export class Diary {
  readonly #today: Day;
  readonly #entries: DiaryEntry[] = [];

  constructor(today: Day) {
    this.#today = today;
  }

  /**
   * Writes down wishes of one person that follow one another by some seconds.
   * @param days Days from today; before it below zero.
   * @param time Of the clock in Bishkek (UTC+6).
   */
  write(days: number, time: WallTime, writer: Writer, ...wishes: readonly Wish[]): void {
    const start = Date.parse(`${addDays(this.#today, days)}T${time}:00+06:00`);
    for (const [index, wish] of wishes.entries())
      this.#entries.push({ wall: start + index * 4000, writer, wish });
  }

  entries(): readonly DiaryEntry[] {
    return this.#entries.toSorted((a, b) => a.wall - b.wall);
  }
}
