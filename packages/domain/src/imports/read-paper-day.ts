import type { Day } from '../kernel/index.ts';
import { daysInMonth, isDay } from '../kernel/index.ts';
import { monthAtStart } from './months.ts';
import { readDate } from './read-date.ts';
import { type Cell, textOf } from './sheet.ts';
import { plainText } from './word-table.ts';

/** A day as a paper's heading says it; `year` is null where it is left out. */
export interface PaperDay {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
}

/** Reads the day over a column of marks: `25.08`, `1/9`, `25 август`, `25.08.23`, a date, or 25.08 kept as a number. */
export function readPaperDay(cell: Cell): PaperDay | null {
  if (typeof cell === 'number' && cell < 32) return ofFraction(cell);
  const text = plainText(textOf(cell)).replace(/^(?:пн|вт|ср|чт|пт|сб|вс|дш|шш|бш|жм|иш)\.?,?\s+/u, '');
  const short = /^(\d{1,2})\s?[./-]\s?(\d{1,2})\.?$/.exec(text);
  if (short) return possible({ day: Number(short[1]), month: Number(short[2]), year: null });
  const worded = /^(\d{1,2})[\s.-]*(?:-?чы\s+|-?чи\s+)?(\p{L}[\p{L} ]*?)\.?$/u.exec(text);
  const month = worded && monthAtStart(worded[2] ?? '');
  if (worded && month) return possible({ day: Number(worded[1]), month, year: null });
  const says = readDate(typeof cell === 'string' ? text : cell);
  if (says?.kind !== 'day') return null;
  const { day, month: written, year, shortYear } = says;
  return possible({ day, month: written, year: shortYear ? 2000 + year : year });
}

/** A spreadsheet takes 25.08 for a number and 13.10 for 13.1: no month is the tenth part of a day. */
function ofFraction(value: number): PaperDay | null {
  const match = /^(\d{1,2})\.(\d{1,2})$/.exec(String(value));
  if (!match) return null;
  const [, day = '', month = ''] = match;
  return possible({ day: Number(day), month: Number(month.padEnd(2, '0')), year: null });
}

function possible(said: PaperDay): PaperDay | null {
  const { day, month, year } = said;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year ?? 2024, month)) return null;
  return year !== null && (year < 1990 || year > 2100) ? null : said;
}

/**
 * The days in full. Those without a year begin in `year` and pass into the next where the months begin anew; null
 * where the year has no such day.
 */
export function inYears(days: readonly (PaperDay | null)[], year: number): (Day | null)[] {
  let current = year;
  let before = 0;
  return days.map((said) => {
    if (said === null) return null;
    if (said.year !== null) current = said.year;
    else if (before - said.month > 6) current += 1;
    before = said.month;
    const day = [String(current), pad(said.month), pad(said.day)].join('-');
    return isDay(day) ? day : null;
  });
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}
