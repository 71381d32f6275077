import type { Sink } from '../unpack.ts';
import { isDateFormat } from './date-format.ts';
import { GatheredText } from './texts.ts';
import { xmlSink } from './xml.ts';

export interface SheetPart {
  readonly name: string;
  /** Its path in the archive. */
  readonly path: string;
}

/** What is known of a workbook before its sheets are read. */
export class WorkbookParts {
  /** Days are counted from 1904, as some spreadsheets of old Macs do. */
  from1904 = false;
  macros = false;
  /** The texts that cells share; null for one longer than is kept. */
  readonly texts: (string | null)[] = [];
  readonly #sheets: { readonly name: string; readonly id: string; readonly visible: boolean }[] = [];
  readonly #targets = new Map<string, string>();
  readonly #formats = new Map<number, string>();
  readonly #styles: number[] = [];
  readonly #dates = new Map<number, boolean>();
  readonly #worksheets: string[] = [];

  /** A sink for the entries that say something of the whole workbook; null for the rest. */
  sinkFor(name: string): Sink | null {
    if (/(^|\/)vbaProject\.bin$/i.test(name)) this.macros = true;
    if (/^xl\/worksheets\/[^/]+\.xml$/i.test(name)) this.#worksheets.push(name);
    if (/(^|\/)workbook\.xml$/.test(name)) return this.#workbook();
    if (/(^|\/)_rels\/workbook\.xml\.rels$/.test(name)) return this.#relations();
    if (/(^|\/)sharedStrings\.xml$/i.test(name)) return this.#sharedTexts();
    return /(^|\/)styles\.xml$/.test(name) ? this.#stylesheet() : null;
  }

  /** The sheets in the workbook's order, without those that hold charts or are hidden. */
  sheets(): readonly SheetPart[] {
    const listed = this.#sheets.flatMap(({ name, id, visible }) => {
      const target = this.#targets.get(id);
      if (target === undefined || !visible || !target.includes('worksheets/')) return [];
      return [{ name, path: target.startsWith('/') ? target.slice(1) : `xl/${target}` }];
    });
    if (listed.length > 0) return listed;
    return this.#worksheets.map((path, index) => ({ name: String(index + 1), path }));
  }

  /** Whether numbers of that style are shown as days. */
  isDate(style: number): boolean {
    let date = this.#dates.get(style);
    if (date === undefined) {
      const format = this.#styles[style] ?? 0;
      date = isDateFormat(format, this.#formats.get(format));
      this.#dates.set(style, date);
    }
    return date;
  }

  #workbook(): Sink {
    return xmlSink({
      open: (name, attributes) => {
        if (name === 'workbookPr') this.from1904 = /^(1|true)$/.test(attributes().date1904 ?? '');
        if (name !== 'sheet') return;
        const read = attributes();
        const id = read['r:id'] ?? Object.entries(read).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
        this.#sheets.push({
          name: read.name ?? '',
          id,
          visible: (read.state ?? 'visible') === 'visible',
        });
      },
    });
  }

  #relations(): Sink {
    return xmlSink({
      open: (name, attributes) => {
        if (name !== 'Relationship') return;
        const { Id = '', Target = '' } = attributes();
        this.#targets.set(Id, Target);
      },
    });
  }

  /** Rich text comes in runs; how it sounds (`rPh`) is no part of it. */
  #sharedTexts(): Sink {
    const text = new GatheredText();
    let inText = false;
    let sounds = 0;
    return xmlSink({
      open: (name) => {
        if (name === 'si') text.clear();
        else if (name === 'rPh') sounds += 1;
        else if (name === 't') inText = sounds === 0;
      },
      text: (piece) => {
        if (inText) text.add(piece);
      },
      close: (name) => {
        if (name === 't') inText = false;
        else if (name === 'rPh') sounds -= 1;
        else if (name === 'si') this.texts.push(text.read());
      },
    });
  }

  #stylesheet(): Sink {
    let inCells = false;
    return xmlSink({
      open: (name, attributes) => {
        if (name === 'cellXfs') inCells = true;
        else if (name === 'numFmt') {
          const { numFmtId, formatCode = '' } = attributes();
          this.#formats.set(Number(numFmtId), formatCode);
        } else if (name === 'xf' && inCells) this.#styles.push(Number(attributes().numFmtId ?? 0));
      },
      close: (name) => {
        if (name === 'cellXfs') inCells = false;
      },
    });
  }
}
