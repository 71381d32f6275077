import type { Day } from '../kernel/index.ts';
import { isDay } from '../kernel/index.ts';
import { type Cell, textOf } from './sheet.ts';

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
