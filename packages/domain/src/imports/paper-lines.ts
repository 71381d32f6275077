import type { PaperItem, PaperPresence } from '../families/index.ts';
import type { Legend, PaperDoubt, PaperMark, PapersPreview } from './papers.ts';
import { markKey, usualMeaning } from './read-mark.ts';
import { type Cell, isDash, textOf } from './sheet.ts';

export type PaperColumn = PapersPreview['columns'][number];

interface Place {
  /** From 1. */
  readonly row: number;
  readonly cells: readonly Cell[];
  readonly doubts: PaperDoubt[];
}

/** More of one thing than this is handed to no family. */
const MOST_OF_ONE = 100;

/** What a mark is taken for: as somebody said, else as paper sheets usually mean it. */
export function meaningOf(mark: string, chosen: Legend): { presence: PaperPresence; sure: boolean } {
  const said = chosen[mark];
  if (said !== undefined) return { presence: said, sure: true };
  return usualMeaning(mark) ?? { presence: 'not-read', sure: false };
}

/** The marks of a line; counts each in `found`. An empty cell says nothing. */
export function readAttendance(
  { row, cells, doubts }: Place,
  columns: readonly PaperColumn[],
  legend: Legend,
  found: Map<string, number>,
): PaperMark[] {
  return columns.flatMap(({ column, on }) => {
    const was = textOf(cells[column]);
    const mark = markKey(cells[column] ?? null);
    if (mark === '') return [];
    found.set(mark, (found.get(mark) ?? 0) + 1);
    const { presence } = meaningOf(mark, legend);
    if (presence === 'not-read') doubts.push({ row, column, code: 'mark-not-known', was });
    return [{ column, on, presence, was }];
  });
}

/** What a line of a hand-out list says was given, and whether it was signed for. */
export function readHandOut(
  { row, cells, doubts }: Place,
  columns: readonly PaperColumn[],
  signature: number | null,
): { readonly signed: boolean; readonly items: readonly PaperItem[] } {
  const items = columns.flatMap(({ column, label }): PaperItem[] => {
    const was = textOf(cells[column]);
    if (saysNone(was)) return [];
    const match = /^(\d{1,9})(?:[.,]0+)?\s*(\D*)$/.exec(was);
    const quantity = was === '+' ? 1 : Number(match?.[1] ?? 0);
    if (quantity === 0) {
      if (!match) doubts.push({ row, column, code: 'quantity-not-read', was });
      return [];
    }
    if (match?.[2]) doubts.push({ row, column, code: 'quantity-with-words', was });
    if (quantity > MOST_OF_ONE) doubts.push({ row, column, code: 'quantity-too-large', was });
    return [{ label, quantity }];
  });
  const signed = signature !== null && !saysNone(textOf(cells[signature]));
  if (!signed && signature !== null && items.length > 0) {
    doubts.push({ row, column: signature, code: 'not-signed', was: textOf(cells[signature]) });
  }
  return { signed, items };
}

function saysNone(text: string): boolean {
  return text === '' || isDash(text) || /^(?:нет|жок|no)$/iu.test(text);
}
