import { type Cell, isDash, textOf } from './sheet.ts';

/** The family's number as the list gives it, without "№" and a closing dot; null for an empty cell or a dash. */
export function readFamilyNumber(cell: Cell): string | null {
  const text = textOf(cell)
    .replace(/^(№|#|n[o.]?(?=\s?\d))\s*/iu, '')
    .replace(/[.)]+$/, '');
  return text === '' || isDash(text) ? null : text;
}
