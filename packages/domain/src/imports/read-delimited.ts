import type { FindingList } from './file-finding.ts';
import { LONGEST_CELL, MOST_CELLS, MOST_COLUMNS, MOST_ROWS } from './file-limits.ts';
import type { Cell, Sheet } from './sheet.ts';

const separators = [';', ',', '\t', '|'] as const;
type Separator = (typeof separators)[number];

/** So many records show how a file is parted. */
const SAMPLED = 60;

/** After so many quotes that never close, quotes are taken for letters like any other. */
const MOST_OPEN_QUOTES = 20;

/**
 * Reads text parted by commas, semicolons, tabs or bars, with or without quotes. Every cell comes as text. A quote that
 * never closes is a finding and taken for a letter; what lies beyond the limits is left out with a finding.
 * @param oddLines Lines, from 0, to be found as of another encoding.
 */
export function readDelimited(
  name: string,
  text: string,
  findings: FindingList,
  oddLines: readonly number[] = [],
): Sheet {
  const said = /^\uFEFF?sep=(.)\r?\n/i.exec(text);
  const body = said ? text.slice(said[0].length) : text.replace(/^\uFEFF/, '');
  const separator = said?.[1] ?? findSeparator(body);
  const odd = new Set(said ? oddLines.map((line) => line - 1) : oddLines);
  const rows: Cell[][] = [];
  let cells = 0;
  for (const record of records(body, separator)) {
    const row = rows.length + 1;
    cells += record.cells.length;
    if (row > MOST_ROWS || cells > MOST_CELLS) {
      findings.add('too-many-rows', { sheet: name, row });
      break;
    }
    if (record.open) findings.add('quote-not-closed', { sheet: name, row });
    for (let line = record.line; line <= record.lastLine; line++) {
      if (odd.has(line)) findings.add('encoding-mixed', { sheet: name, row });
    }
    if (record.cells.length > MOST_COLUMNS) {
      findings.add('too-many-columns', { sheet: name, row, column: MOST_COLUMNS });
    }
    rows.push(
      record.cells.slice(0, MOST_COLUMNS).map((cell, column): Cell => {
        if (cell.length <= LONGEST_CELL) return cell === '' ? null : cell;
        findings.add('cell-too-long', { sheet: name, row, column });
        return null;
      }),
    );
  }
  while (rows.at(-1)?.every((cell) => cell === null)) rows.pop();
  return { name, rows };
}

/** The separator by which most records have as many cells as one another, and many. */
export function findSeparator(text: string): Separator {
  const [best] = separators
    .map((separator) => ({ separator, score: evenness(text, separator) }))
    .sort((a, b) => b.score - a.score);
  return best?.separator ?? ',';
}

function evenness(text: string, separator: Separator): number {
  const widths: number[] = [];
  for (const { cells } of records(text.slice(0, 100_000), separator)) {
    if (cells.some((cell) => cell.trim() !== '')) widths.push(cells.length);
    if (widths.length === SAMPLED) break;
  }
  const [commonest] = [...Map.groupBy(widths, (width) => width)]
    .map(([width, same]) => ({ width, share: same.length / widths.length }))
    .sort((a, b) => (b.width - 1) * b.share - (a.width - 1) * a.share);
  return commonest ? (commonest.width - 1) * commonest.share ** 2 : 0;
}

interface Delimited {
  readonly cells: readonly string[];
  /** The first and the last line of the text that it stands in, from 0. */
  readonly line: number;
  readonly lastLine: number;
  /** Whether a quote in it never closes. */
  readonly open: boolean;
}

/** The records of the text one after the other. A quote begins a quoted cell only where the cell begins. */
function* records(text: string, separator: string): Generator<Delimited> {
  let at = 0;
  let line = 0;
  let broken = 0;
  while (at < text.length) {
    const cells: string[] = [];
    const first = line;
    let open = false;
    for (let ended = false; !ended; ) {
      const quoted = broken < MOST_OPEN_QUOTES && text[at] === '"' ? readQuoted(text, at) : null;
      if (text[at] === '"' && quoted === null) {
        broken += 1;
        open = true;
      }
      const from = quoted?.end ?? at;
      line += quoted?.lines ?? 0;
      const end = endOfCell(text, from, separator);
      cells.push((quoted?.text ?? '') + text.slice(from, end));
      at = end + 1;
      if (text[end] === separator) continue;
      if (text[end] === '\r' && text[at] === '\n') at += 1;
      ended = true;
    }
    yield { cells, line: first, lastLine: line, open };
    line += 1;
  }
}

function endOfCell(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length) {
    const letter = text[at];
    if (letter === separator || letter === '\n' || letter === '\r') break;
    at += 1;
  }
  return at;
}

/** A quoted cell from its opening quote on, doubled quotes made single; null where it never closes. */
function readQuoted(text: string, from: number): { text: string; end: number; lines: number } | null {
  let read = '';
  let at = from + 1;
  while (true) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    read += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      return { text: read, end: quote + 1, lines: read.split('\n').length - 1 };
    }
    read += '"';
    at = quote + 2;
  }
}
