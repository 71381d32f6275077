/** A day of the calendar without a time, `YYYY-MM-DD`. Days compare and sort as text. */
export type Day = string;

/** A day known in full or only by its year: `YYYY-MM-DD` or `YYYY`. */
export type PartialDay = string;

/** A time of day on the wall, `HH:MM`, 24 hours. */
export type WallTime = string;

/** Days from one to another, both included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

export function isWithin(day: Day, { from, to }: Period): boolean {
  return from <= day && day <= to;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is a day that the calendar has: `2024-02-29` yes, `2023-02-29` no. It begins with the year 1. */
export function isDay(text: string): text is Day {
  const match = DAY.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  return day <= daysInMonth(year, month);
}

export function isPartialDay(text: string): text is PartialDay {
  return /^\d{4}$/.test(text) || isDay(text);
}

export function isWallTime(text: string): text is WallTime {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The later one of two days. */
export function latest(one: Day, other: Day): Day {
  return one < other ? other : one;
}

export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/**
 * Age in whole years on a day, or null when it cannot be known. A birth known only by its year gives the age reached
 * in the course of that year.
 */
export function ageOn(birth: PartialDay | null, on: Day): number | null {
  if (birth === null) return null;
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  if (birth.length === 4) return years;
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}
