import { looksLikeName } from './classify-row.ts';
import type { Finding, NotAListReason } from './preview.ts';
import { addressWords, readAddress } from './read-address.ts';
import { readDate } from './read-date.ts';
import { readMayCall } from './read-may-call.ts';
import { readNationalIdCell } from './read-national-id.ts';
import { readPhone } from './read-phone.ts';
import { readRelation } from './read-relation.ts';
import { remarkKind } from './read-remark.ts';
import { readSex } from './read-sex.ts';
import { migrationWords } from './remark-words.ts';
import { type Cell, columnOf, type Field, isDash, type Mapping, textOf } from './sheet.ts';
import { plainText } from './word-table.ts';

/** Fewer filled cells than these prove nothing about a column. */
const ENOUGH = 3;

/** So many filled cells from the top on show what a column holds. */
const LOOKED_AT = 500;

type Reader = (cell: Cell, text: string) => boolean;

const readable: { readonly [field in Field]?: Reader } = {
  'full-name': (_, text) => looksLikeName(text) && !saysSomethingElse(text),
  birth: (cell) => readDate(cell) !== null,
  age: (_, text) => /^\d{1,3}(?!\d)/.test(text),
  sex: (_, text) => saysSex(text),
  relation: (_, text) => readRelation(text) !== null,
  'national-id': (cell, text) => readNationalIdCell(cell).doubts.length === 0 || /^\d{13,15}$/.test(text),
  phone: (cell) => !readPhone(cell).doubts.includes('phone-not-read'),
  'family-number': (cell, text) => text.length <= 12 && typeof cell !== 'object',
};

/** Whether the text is a word that lists write in other columns. */
function saysSomethingElse(text: string): boolean {
  const plain = plainText(text);
  return (
    saysSex(text) ||
    (readRelation(text) !== null && !namesFather(text)) ||
    readAddress(text) === null ||
    addressWords.test(plain) ||
    (readMayCall(text) ?? 'with-care') !== 'with-care' ||
    migrationWords.test(plain) ||
    remarkKind(text) !== 'unknown'
  );
}

/** "Элмира Мирназар кызы", "Бакыт уулу Нурлан": the word of kinship is a part of the name. */
function namesFather(text: string): boolean {
  const words = text.toLowerCase().split(/\s+/);
  return words.length >= 3 && words.slice(1).some((word) => /^(уулу|кызы|uulu|kyzy|kizi)$/u.test(word));
}

function saysSex(text: string): boolean {
  const sex = readSex(text);
  return sex !== null && sex !== 'unknown';
}

/** Columns of which most filled cells are not what the mapping says. `body` are the rows below the heading. */
export function misfits(
  mapping: Mapping,
  body: readonly (readonly Cell[])[],
): Extract<Finding, { code: 'column-not-as-mapped' }>[] {
  return Object.entries(mapping).flatMap(([key, field]) => {
    const reads = readable[field];
    if (!reads) return [];
    const column = Number(key);
    const filled = body
      .map((row) => row[column] ?? null)
      .filter((cell) => textOf(cell) !== '' && !isDash(textOf(cell)))
      .slice(0, LOOKED_AT);
    const good = filled.filter((cell) => reads(cell, textOf(cell))).length;
    const fits = filled.length < ENOUGH || good * 2 >= filled.length;
    if (fits) return [];
    return [{ code: 'column-not-as-mapped', column, field, readable: good, filled: filled.length }];
  });
}

/**
 * Whether a column that does not fit stands in the way of importing. Words of kinship may be strange and only leave
 * people without a seat; in the other fields what does not fit would be lost.
 */
export function blocksImport(finding: Finding): boolean {
  return finding.code === 'column-not-as-mapped' && finding.field !== 'relation';
}

/** Why the mapping cannot be that of a list of families, or null. */
export function reasonAgainst(mapping: Mapping): { code: NotAListReason; field?: Field } | null {
  const held: readonly Field[] = Object.values(mapping).filter(
    (field) => field !== 'ignore' && field !== 'remark' && field !== 'address',
  );
  const twice = held.find((field, index) => held.indexOf(field) !== index);
  if (twice) return { code: 'field-mapped-twice', field: twice };
  if (!held.includes('full-name') && !(held.includes('surname') && held.includes('given-name')))
    return { code: 'no-name-column' };
  const parting: readonly Field[] = ['family-number', 'relation', 'birth', 'age'];
  const parted = held.some((field) => parting.includes(field)) || columnOf(mapping, 'address') !== null;
  return parted ? null : { code: 'no-family-columns' };
}
