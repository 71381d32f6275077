import type { CellReading, Doubt, DoubtCode, HeldRemark, RemarkKind, Understood } from './preview.ts';
import { type Cell, columnOf, columnsOf, type Field, type Mapping, textOf } from './sheet.ts';

/** What is found out about one person's row while it is read: each cell's meaning, the doubts, what is held back. */
export class RowNotes {
  readonly row: number;
  readonly cells: CellReading[] = [];
  readonly doubts: Doubt[] = [];
  readonly held: HeldRemark[] = [];
  readonly #row: readonly Cell[];
  readonly #mapping: Mapping;

  /** @param number The row's number, from 1. */
  constructor(number: number, row: readonly Cell[], mapping: Mapping) {
    this.row = number;
    this.#row = row;
    this.#mapping = mapping;
  }

  column(field: Field): number | null {
    return columnOf(this.#mapping, field);
  }

  cell(field: Field): Cell {
    const column = this.column(field);
    return column === null ? null : (this.#row[column] ?? null);
  }

  text(field: Field): string {
    return textOf(this.cell(field));
  }

  columns(field: Field): readonly number[] {
    return columnsOf(this.#mapping, field);
  }

  textAt(column: number): string {
    return textOf(this.#row[column]);
  }

  /** Notes what the field's cell was understood to be, with the doubts about it. */
  take(
    field: Field,
    understood: Understood,
    doubts: readonly DoubtCode[] = [],
    was = this.text(field),
  ): void {
    const column = this.column(field);
    if (column !== null) this.cells.push({ column, field, was, understood });
    for (const code of doubts) this.doubt(field, code, understood, was);
  }

  /** A doubt about a field; where the list has no column for it, it is noted at the person's name. */
  doubt(field: Field, code: DoubtCode, understood: Understood, was = this.text(field)): void {
    const column = this.column(field) ?? this.column('full-name') ?? 0;
    this.doubts.push({ row: this.row, column, code, was, understood });
  }

  /** Notes the cells of columns that are ignored, without the text of those that must not be shown. */
  passOverTheRest(isHidden: (text: string) => boolean): void {
    for (const [column, cell] of this.#row.entries()) {
      const text = textOf(cell);
      if (text === '' || (this.#mapping[column] ?? 'ignore') !== 'ignore') continue;
      const was = isHidden(text) ? '' : text;
      this.cells.push({ column, field: 'ignore', was, understood: { kind: 'not-taken' } });
    }
  }

  hold(column: number, kind: RemarkKind, text: string): void {
    const key = `${this.row}:${column}`;
    this.held.push({ key, row: this.row, column, kind, text, decision: 'leave-out' });
  }
}

/** The cell taken as text, or as nothing. */
export function textUnderstood(text: string): Understood {
  return text === '' ? { kind: 'nothing' } : { kind: 'text', text };
}
