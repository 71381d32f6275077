import type { Day } from '../kernel/index.ts';
import { isDay } from '../kernel/index.ts';
import { findHeading } from './headings.ts';
import { type Cell, type Sheet, textOf } from './sheet.ts';

/** The day that the rows above the heading date the list to ("по состоянию на 21.08.2023 г."); null when none does. */
export function findListDay(titleRows: readonly (readonly Cell[])[], today: Day): Day | null {
  for (const cell of titleRows.flat()) {
    const match = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(20\d{2})(?!\d)/.exec(textOf(cell));
    const day = match
      ? `${match[3]}-${(match[2] ?? '').padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}`
      : textOf(cell);
    if (isDay(day) && day <= today) return day;
  }
  return null;
}

/** The day that the sheet's first rows date it to, wherever its heading stands; null when none does. */
export function dayOfSheet(sheet: Sheet, today: Day): Day | null {
  return findListDay(sheet.rows.slice(0, findHeading(sheet)?.index ?? 0), today);
}
