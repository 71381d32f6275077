import { ageOn, type Day, isDay, type PartialDay } from '../kernel/index.ts';
import type { DoubtCode } from './preview.ts';
import { readDate } from './read-date.ts';
import { type Cell, isDash, textOf } from './sheet.ts';

/** The ages, in years, between which a person's seat in the family is believed. */
export interface AgeRange {
  readonly from: number;
  readonly to: number;
}

export interface BirthReading {
  readonly birth: PartialDay | null;
  readonly doubts: readonly DoubtCode[];
}

const OLDEST = 120;

/**
 * The birth that a cell says. Where a two-digit year or interchangeable day and month leave several dates open, the
 * personal number settles it if it can; else the century is the one that suits the person's seat in the family, and
 * the day comes before the month.
 * @param settledBy The birth that the personal number tells, if there is one.
 */
export function readBirth(
  cell: Cell,
  { ages, listDay, settledBy }: { ages: AgeRange; listDay: Day; settledBy: Day | null },
): BirthReading {
  const text = textOf(cell);
  if (text === '' || isDash(text)) return { birth: null, doubts: [] };
  const says = readDate(cell);
  if (!says) return { birth: null, doubts: ['date-not-read'] };
  if (says.kind === 'year') return believable([String(says.year)], [], listDay);

  const years = says.shortYear ? [1900 + says.year, 2000 + says.year] : [says.year];
  const dayFirst = years.map((year) => dayOf(year, says.month, says.day)).filter(isDay);
  const monthFirst = says.eitherOrder
    ? years.map((year) => dayOf(year, says.day, says.month)).filter(isDay)
    : [];
  const possible = [...dayFirst, ...monthFirst].filter((day) => day <= listDay);
  if (settledBy !== null && possible.includes(settledBy)) {
    const open = new Set(possible).size > 1;
    return { birth: settledBy, doubts: open ? ['date-settled-by-national-id'] : [] };
  }
  const doubts: DoubtCode[] = [];
  if (says.serial && typeof cell !== 'object') doubts.push('date-was-a-serial-number');
  if (dayFirst.length === 0 && monthFirst.length > 0) doubts.push('day-and-month-swapped');
  else if (monthFirst.length > 0 && says.day !== says.month) doubts.push('day-and-month-interchangeable');
  const candidates = dayFirst.length > 0 ? dayFirst : monthFirst;
  if (says.shortYear && candidates.every((day) => day <= listDay)) doubts.push('century-guessed');
  return believable(bySuiting(candidates, ages, listDay), doubts, listDay);
}

/** The year of birth of who is as old as the cell says on the day of the list: right or one too late. */
export function readAge(text: string, listDay: Day): BirthReading {
  if (text === '' || isDash(text)) return { birth: null, doubts: [] };
  const years = /^(\d{1,3})(?:[.,]\d+)?\s*\p{L}*\.?$/u.exec(text)?.[1];
  if (years === undefined || Number(years) >= OLDEST) return { birth: null, doubts: ['age-not-read'] };
  return { birth: String(Number(listDay.slice(0, 4)) - Number(years)), doubts: [] };
}

function dayOf(year: number, month: number, day: number): Day {
  return [String(year).padStart(4, '0'), pad(month), pad(day)].join('-');
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}

/** Those that suit the seat come first, and among them the later. */
function bySuiting(days: readonly Day[], ages: AgeRange, listDay: Day): Day[] {
  const suits = (day: Day) => isWithinAges(day, ages, listDay);
  return days
    .filter((day) => day <= listDay || days.length === 1)
    .sort((a, b) => Number(suits(b)) - Number(suits(a)) || (a < b ? 1 : -1));
}

export function isWithinAges(birth: PartialDay, { from, to }: AgeRange, on: Day): boolean {
  const age = ageOn(birth, on) ?? from;
  return age >= from && age <= to;
}

function believable(
  [birth]: readonly PartialDay[],
  doubts: readonly DoubtCode[],
  listDay: Day,
): BirthReading {
  if (birth === undefined) return { birth: null, doubts: ['date-not-read'] };
  if (birth > listDay) return { birth: null, doubts: ['birth-in-future'] };
  if ((ageOn(birth, listDay) ?? 0) >= OLDEST) return { birth: null, doubts: ['birth-too-long-ago'] };
  return { birth, doubts };
}
