import type { Cell, Sheet } from '@tatyktuu/domain/imports';
import type { ColumnSample, Correction } from './messages.ts';

const SAMPLES = 3;

/** The sheet with the corrected cells in place; rows that nothing touches are the same ones. */
export function correctSheet(sheet: Sheet, corrections: readonly Correction[]): Sheet {
  if (corrections.length === 0) return sheet;
  const byRow = Map.groupBy(corrections, ({ row }) => row);
  const rows = sheet.rows.map((row, index) => {
    const changes = byRow.get(index + 1);
    if (!changes) return row;
    const cells: Cell[] = [...row];
    for (const { column, text } of changes) {
      while (cells.length <= column) cells.push(null);
      cells[column] = text === '' ? null : text;
    }
    return cells;
  });
  return { ...sheet, rows };
}

/** Every column that holds anything, with its heading and the first values below. `headingRow` counts from 1. */
export function columnSamples(sheet: Sheet, headingRow: number): ColumnSample[] {
  const below = sheet.rows.slice(headingRow);
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column): ColumnSample => {
    const filled = below.map((row) => shown(row[column])).filter((text) => text !== '');
    const heading = shown(sheet.rows[headingRow - 1]?.[column]);
    return { column, heading, samples: [...new Set(filled)].slice(0, SAMPLES), filled: filled.length };
  }).filter(({ heading, filled }) => heading !== '' || filled > 0);
}

function shown(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'object' ? cell.day : String(cell).trim();
}
