import { writeFileSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';

/** What stands in a cell: a text, a number, a formula with the value it last had, an error, or a number shown as a day. */
type Cell =
  | string
  | number
  | { readonly formula: string; readonly value?: number }
  | { readonly error: string }
  | { readonly serial: number };
export type Row = readonly Cell[];

interface MadeSheet {
  readonly name: string;
  readonly rows: readonly Row[];
  /** Blocks of cells that are one, such as `A2:A5`. */
  readonly merged?: readonly string[];
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
const links = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Writes rows to a file as the one sheet of the smallest workbook that there is. */
export function writeSpreadsheet(file: string, rows: readonly Row[]): void {
  writeWorkbook(file, [{ name: 'Sheet1', rows }]);
}

/**
 * Writes sheets to a file as the smallest workbook that holds them.
 * @param more What else the archive holds, by its path.
 */
export function writeWorkbook(
  file: string,
  sheets: readonly MadeSheet[],
  more: Readonly<Record<string, string | Buffer>> = {},
): void {
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const numbered = sheets.map((sheet, index) => ({ ...sheet, at: index + 1 }));
  const overrides = numbered.map(
    ({ at }) => `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="${kind}.worksheet+xml"/>`,
  );
  const listed = numbered.map(
    ({ name, at }) => `<sheet name="${escaped(name)}" sheetId="${at}" r:id="rId${at}"/>`,
  );
  const related = numbered.map(({ at }) => link(`rId${at}`, 'worksheet', `worksheets/sheet${at}.xml`));
  const styles = link(`rId${sheets.length + 1}`, 'styles', 'styles.xml');
  const parts = {
    '[Content_Types].xml': `${head}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${links}">${link('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${links}">${related.join('')}${styles}</Relationships>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(numbered.map((sheet) => [`xl/worksheets/sheet${sheet.at}.xml`, sheetXml(sheet)])),
    ...more,
  };
  writeFileSync(file, zip(parts));
}

function sheetXml({ rows, merged = [] }: MadeSheet): string {
  const body = rows.map((row, index) => rowXml(row, index + 1)).join('');
  const blocks = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const merges = blocks === '' ? '' : `<mergeCells>${blocks}</mergeCells>`;
  return `${head}<worksheet xmlns="${main}"><sheetData>${body}</sheetData>${merges}</worksheet>`;
}

function rowXml(row: Row, number: number): string {
  const cells = row.map((value, column) => cellXml(value, `${columnLetters(column)}${number}`));
  return `<row r="${number}">${cells.join('')}</row>`;
}

function cellXml(value: Cell, place: string): string {
  if (value === '') return '';
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
  if (typeof value === 'string') return `<c r="${place}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  if ('serial' in value) return `<c r="${place}" s="1"><v>${value.serial}</v></c>`;
  if ('error' in value) return `<c r="${place}" t="e"><v>${value.error}</v></c>`;
  const last = value.value === undefined ? '' : `<v>${value.value}</v>`;
  return `<c r="${place}"><f>${escaped(value.formula)}</f>${last}</c>`;
}

function columnLetters(column: number): string {
  const rest = column < 26 ? '' : columnLetters(Math.floor(column / 26) - 1);
  return rest + String.fromCharCode(65 + (column % 26));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A zip archive of deflated entries. */
function zip(parts: Readonly<Record<string, string | Buffer>>): Buffer {
  const entries: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of Object.entries(parts)) {
    const name = Buffer.from(path);
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(plain), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(plain.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const entry = Buffer.concat([Buffer.from('PK\x03\x04'), facts, name, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), facts, place, name]));
    entries.push(entry);
    offset += entry.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...entries, listed, Buffer.from('PK\x05\x06'), end]);
}
