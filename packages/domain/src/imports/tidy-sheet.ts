import type { FindingList } from './file-finding.ts';
import { findHeading } from './headings.ts';
import { type Cell, type Sheet, textOf } from './sheet.ts';
import { plainText } from './word-table.ts';

/** Marks that are not seen: of the writing's direction, of no width, soft hyphens, what no keyboard writes. */
const UNSEEN = /(?![\t\n\r])[\p{Cf}\p{Cc}]/gu;

/** The sheet without unseen marks in its texts, which would make one name two; each is found at its cell. */
export function tidySheet(sheet: Sheet, findings: FindingList): Sheet {
  const rows = sheet.rows.map((row, index) => {
    if (!row.some(hasUnseen)) return row;
    return row.map((cell, column): Cell => {
      if (!hasUnseen(cell) || typeof cell !== 'string') return cell;
      findings.add('marks-removed', { sheet: sheet.name, row: index + 1, column });
      const rest = cell.replace(UNSEEN, '');
      return rest === '' ? null : rest;
    });
  });
  return { ...sheet, rows };
}

function hasUnseen(cell: Cell): boolean {
  return typeof cell === 'string' && cell.search(UNSEEN) >= 0;
}

/** Headings that stand twice, each found at the later one: only the first is read as what it names. */
export function findRepeatedHeadings(sheet: Sheet, findings: FindingList): void {
  const heading = findHeading(sheet);
  if (!heading) return;
  const seen = new Set<string>();
  for (const [column, cell] of (sheet.rows[heading.index] ?? []).entries()) {
    const about = textOf(cell);
    if (about === '') continue;
    const key = plainText(about);
    if (seen.has(key)) {
      findings.add('heading-twice', { sheet: sheet.name, row: heading.index + 1, column, about });
    }
    seen.add(key);
  }
}
