import { isDay } from '../kernel/index.ts';
import { monthAtStart } from './months.ts';
import { type Cell, textOf } from './sheet.ts';
import { plainText } from './word-table.ts';

/** What a cell says of a date, before it is decided which date that is. */
export type DateSays =
  | { readonly kind: 'year'; readonly year: number }
  | {
      readonly kind: 'day';
      readonly day: number;
      readonly month: number;
      /** Two digits where `shortYear`. */
      readonly year: number;
      readonly shortYear: boolean;
      /** Written with a slash or dash, as month/day/year is too. */
      readonly eitherOrder: boolean;
      readonly serial: boolean;
    };

const romanMonths = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ');

const exact = { shortYear: false, eitherOrder: false, serial: false } as const;

/** Reads a date as lists write it: `07.09.1964 г.`, `25,06,1992`, `11/5/55`, `7 сентября 1964`, `1994`, a serial. */
export function readDate(cell: Cell): DateSays | null {
  if (cell === null || typeof cell === 'boolean') return null;
  if (typeof cell === 'object') return ofDay(cell.day, false);
  if (typeof cell === 'number') return ofNumber(cell);
  const text = plainText(textOf(cell))
    .replace(/\s+0?0:00(:00)?$/, '')
    .replace(/[\s-]*(г\.?\s?р\.?|года?|г\.?|жылы?|ж\.?)[.,]?$/u, '')
    .replace(/^(\d{1,2}[.,/\s])\s?([ivx]{1,4})(?=[.,/\s])/, (written, day: string, roman: string) => {
      const month = romanMonths.indexOf(roman) + 1;
      return month > 0 ? `${day}${month}` : written;
    });
  const year = /^\d{4}$/.exec(text);
  if (year) return { kind: 'year', year: Number(text) };
  if (isDay(text.slice(0, 10)) && /^(t.*)?$/.test(text.slice(10))) return ofDay(text.slice(0, 10), false);
  const digits = /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (digits) return { kind: 'day', ...parts(digits), ...exact };
  const parted = /^(\d{1,2})\s?([.,/\-\s])\s?(\d{1,2})\s?[.,/\-\s]\s?(\d{4}|\d{2})$/.exec(text);
  if (parted) {
    const [, day, separator, month, yearText] = parted;
    return {
      kind: 'day',
      day: Number(day),
      month: Number(month),
      year: Number(yearText),
      shortYear: yearText?.length === 2,
      eitherOrder: separator === '/' || separator === '-',
      serial: false,
    };
  }
  const worded = /^(\d{1,2})[\s.-]*(\p{L}[\p{L} ]*?)[\s.,-]*(\d{4})$/u.exec(text);
  const month = worded && monthAtStart(worded[2] ?? '');
  if (worded && month)
    return { kind: 'day', day: Number(worded[1]), month, year: Number(worded[3]), ...exact };
  const monthFirst = /^(\p{L}+)\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})$/u.exec(text);
  const named = monthFirst && monthAtStart(monthFirst[1] ?? '');
  if (monthFirst && named)
    return { kind: 'day', day: Number(monthFirst[2]), month: named, year: Number(monthFirst[3]), ...exact };
  return /^\d{5}$/.test(text) ? ofNumber(Number(text)) : null;
}

function parts(match: RegExpExecArray): { day: number; month: number; year: number } {
  return { day: Number(match[1]), month: Number(match[2]), year: Number(match[3]) };
}

function ofDay(day: string, serial: boolean): DateSays {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return { kind: 'day', day: date, month, year, ...exact, serial };
}

/** A number is a year, a date without separators, or days since 30 December 1899 as spreadsheets count. */
function ofNumber(value: number): DateSays | null {
  if (!Number.isInteger(value)) return Number.isFinite(value) ? ofNumber(Math.floor(value)) : null;
  if (value >= 1880 && value <= 2100) return { kind: 'year', year: value };
  if (value > 2100 && value < 80_000) {
    return ofDay(new Date(Date.UTC(1899, 11, 30) + value * 86_400_000).toISOString().slice(0, 10), true);
  }
  const digits = /^(\d{2})(\d{2})(\d{4})$/.exec(String(value).padStart(8, '0'));
  return digits ? { kind: 'day', ...parts(digits), ...exact } : null;
}
