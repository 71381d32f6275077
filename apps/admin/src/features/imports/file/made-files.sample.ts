import { strToU8, zipSync } from 'fflate';

/** A cell of a workbook made for a test. */
export type MadeCell =
  | string
  | number
  | null
  | { readonly formula: string; readonly value?: string | number }
  | { readonly error: string }
  /** A number shown as a day. */
  | { readonly serial: number }
  /** Kept in the cell and not among the shared texts. */
  | { readonly inline: string };

export interface MadeSheet {
  readonly name: string;
  readonly rows: readonly (readonly MadeCell[])[];
  readonly merged?: readonly string[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook as spreadsheets write it. `more` are entries beside the workbook's own, by their path. */
export function makeWorkbook(
  sheets: readonly MadeSheet[],
  { name = 'list.xlsx', more = {} }: { name?: string; more?: Record<string, Uint8Array> } = {},
): File {
  const texts = new Map<string, number>();
  const parts = sheets.map((sheet) => sheetXml(sheet, texts));
  const listed = sheets.map(
    (sheet, at) => `<sheet name="${escaped(sheet.name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const related = sheets.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const shared = [...texts.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
  const entries: Record<string, string> = {
    ...Object.fromEntries(parts.map((xml, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml])),
    'xl/workbook.xml': `${HEAD}<workbook ${MAIN} xmlns:r="${RELATIONS}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships>${related.join('')}</Relationships>`,
    'xl/styles.xml': `${HEAD}<styleSheet ${MAIN}><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ &quot;г.&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${HEAD}<sst ${MAIN}>${shared.join('')}</sst>`,
  };
  const packed = Object.entries(entries).map(([path, xml]) => [path, strToU8(xml)] as const);
  return fileOf(zipSync({ ...Object.fromEntries(packed), ...more }), name);
}

export function fileOf(bytes: Uint8Array, name: string): File {
  return new File([new Uint8Array(bytes)], name);
}

function sheetXml({ rows, merged = [] }: MadeSheet, texts: Map<string, number>): string {
  const body = rows.map((cells, at) => {
    const written = cells.map((cell, column) => cellXml(cell, `${columnLetters(column)}${at + 1}`, texts));
    return `<row r="${at + 1}">${written.join('')}</row>`;
  });
  const blocks = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `${HEAD}<worksheet ${MAIN}><sheetData>${body.join('')}</sheetData><mergeCells>${blocks}</mergeCells></worksheet>`;
}

function cellXml(cell: MadeCell, ref: string, texts: Map<string, number>): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') {
    if (!texts.has(cell)) texts.set(cell, texts.size);
    return `<c r="${ref}" t="s"><v>${texts.get(cell)}</v></c>`;
  }
  if ('serial' in cell) return `<c r="${ref}" s="1"><v>${cell.serial}</v></c>`;
  if ('error' in cell) return `<c r="${ref}" t="e"><v>${cell.error}</v></c>`;
  if ('inline' in cell) return `<c r="${ref}" t="inlineStr"><is><t>${escaped(cell.inline)}</t></is></c>`;
  const { formula, value } = cell;
  const kept = value === undefined ? '<v/>' : `<v>${escaped(String(value))}</v>`;
  return `<c r="${ref}" t="${typeof value === 'string' ? 'str' : 'n'}"><f>${escaped(formula)}</f>${kept}</c>`;
}

function columnLetters(column: number): string {
  const rest = column < 26 ? '' : columnLetters(Math.floor(column / 26) - 1);
  return rest + String.fromCharCode(65 + (column % 26));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** The text in one of the tables of a byte a letter. */
export function encoded(text: string, encoding: 'windows-1251' | 'koi8-r' | 'ibm866'): Uint8Array {
  const letters = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(text, (letter) => letters.indexOf(letter));
}

/** The text in UTF-16 with its mark. */
export function inUtf16(text: string): Uint8Array {
  const units = [...`\uFEFF${text}`].map((letter) => letter.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => [unit & 255, unit >> 8]));
}
