import {
  type Cell,
  type FindingList,
  type MergedCells,
  MOST_CELLS,
  MOST_COLUMNS,
  MOST_ROWS,
  type Sheet,
} from '@tatyktuu/domain/imports';
import { isDay } from '@tatyktuu/domain/kernel';
import type { Sink } from '../unpack.ts';
import { dayOfSerial } from './date-format.ts';
import type { WorkbookParts } from './parts.ts';
import { GatheredText } from './texts.ts';
import { xmlSink } from './xml.ts';

/** Merged blocks beyond so many are not looked at: no list has them. */
const MOST_MERGED = 20_000;

/** Reads one sheet as it is unpacked. Formulas are not calculated: the value that was kept with them counts. */
export class SheetReader {
  readonly #name: string;
  readonly #parts: WorkbookParts;
  readonly #findings: FindingList;
  readonly #rows: Cell[][] = [];
  readonly #merged: MergedCells[] = [];
  readonly #text = new GatheredText();
  #row = 0;
  #column = -1;
  #cells = 0;
  #type = '';
  #style = 0;
  #formula = false;
  #inText = false;
  /** Within how a text sounds, which is no part of it. */
  #sounds = false;
  #ended = false;
  #tooWide = false;

  constructor(name: string, parts: WorkbookParts, findings: FindingList) {
    this.#name = name;
    this.#parts = parts;
    this.#findings = findings;
  }

  /** Of a column of merged blocks only the first is found. */
  get sheet(): Sheet {
    const rows = Array.from({ length: this.#rows.length }, (_, index) => this.#rows[index] ?? []);
    const columns = new Set<number>();
    for (const { top, left, bottom } of this.#merged) {
      const isBlock = bottom > top && bottom < rows.length && (rows[top]?.[left] ?? null) !== null;
      if (!isBlock || columns.has(left)) continue;
      columns.add(left);
      this.#findings.add('merged-cells', { sheet: this.#name, row: top + 1, column: left });
    }
    return { name: this.#name, rows, merged: this.#merged };
  }

  sink(): Sink {
    return xmlSink({
      open: (name, attributes) => this.#open(name, attributes),
      text: (piece) => {
        if (this.#inText) this.#text.add(piece);
      },
      close: (name) => {
        if (name === 'v' || name === 't') this.#inText = false;
        else if (name === 'rPh') this.#sounds = false;
        else if (name === 'c' && !this.#ended) this.#keep();
      },
    });
  }

  #open(name: string, attributes: () => Readonly<Record<string, string>>): void {
    switch (name) {
      case 'row': {
        const said = Number(attributes().r);
        this.#row = Number.isInteger(said) && said > 0 ? said : this.#row + 1;
        this.#column = -1;
        break;
      }
      case 'c': {
        const { r = '', t = 'n', s = '0' } = attributes();
        this.#column = columnOfAddress(r) ?? this.#column + 1;
        this.#type = t;
        this.#style = Number(s);
        this.#formula = false;
        this.#text.clear();
        break;
      }
      case 'f':
        this.#formula = true;
        break;
      case 'v':
      case 't':
        this.#inText = !this.#sounds;
        break;
      case 'rPh':
        this.#sounds = true;
        break;
      case 'mergeCell': {
        const block = blockOf(attributes().ref ?? '');
        if (block && this.#merged.length < MOST_MERGED) this.#merged.push(block);
      }
    }
  }

  #keep(): void {
    const place = { sheet: this.#name, row: this.#row, column: this.#column };
    const value = this.#value(place);
    if (this.#formula) {
      this.#findings.add(value === null ? 'formula-without-value' : 'formula-value-taken', place);
    }
    if (value === null) return;
    if (this.#column >= MOST_COLUMNS) {
      if (!this.#tooWide) this.#findings.add('too-many-columns', place);
      this.#tooWide = true;
      return;
    }
    if (this.#row > MOST_ROWS || ++this.#cells > MOST_CELLS) {
      this.#findings.add('too-many-rows', { sheet: this.#name, row: this.#row });
      this.#ended = true;
      return;
    }
    this.#rows[this.#row - 1] ??= [];
    const row = this.#rows[this.#row - 1] ?? [];
    while (row.length < this.#column) row.push(null);
    row[this.#column] = value;
  }

  #value(place: { sheet: string; row: number; column: number }): Cell {
    const shared = this.#type === 's';
    const written = this.#text.read();
    const text = shared ? this.#shared(written) : written;
    if (text === null) {
      this.#findings.add('cell-too-long', place);
      return null;
    }
    if (text === '') return null;
    switch (this.#type) {
      case 'e':
        this.#findings.add('error-value', { ...place, about: text });
        return null;
      case 'b':
        return text === '1' || text === 'true';
      case 'd':
        return isDay(text.slice(0, 10)) ? { day: text.slice(0, 10) } : text;
      case 's':
      case 'str':
      case 'inlineStr':
        return text;
    }
    const figure = Number(text);
    if (!Number.isFinite(figure)) return text;
    const day = this.#parts.isDate(this.#style) ? dayOfSerial(figure, this.#parts.from1904) : null;
    return day === null ? figure : { day };
  }

  #shared(index: string | null): string | null {
    if (index === null || index.trim() === '') return '';
    const text = this.#parts.texts[Number(index)];
    return text === undefined ? '' : text;
  }
}

/** 27 for `AB12`; null where there is no letter. */
function columnOfAddress(address: string): number | null {
  let column = 0;
  for (const letter of address) {
    const code = letter.charCodeAt(0) - 64;
    if (code < 1 || code > 26) break;
    column = column * 26 + code;
  }
  return column === 0 ? null : column - 1;
}

/** The cells of `B3:B7`. */
function blockOf(ref: string): MergedCells | null {
  const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(ref);
  if (!match) return null;
  const [, left = '', top = '', right = '', bottom = ''] = match;
  return {
    top: Number(top) - 1,
    left: columnOfAddress(left) ?? 0,
    bottom: Number(bottom) - 1,
    right: columnOfAddress(right) ?? 0,
  };
}
