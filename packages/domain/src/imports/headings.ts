import { nameKey } from '../families/index.ts';
import { addressParts, givenNames, headingStems, otherwise, phrases } from './heading-words.ts';
import { type Cell, type Field, type Mapping, type Sheet, textOf } from './sheet.ts';

/** A longer text is no heading, not even a form's question. */
const LONGEST_HEADING = 200;
const REMEMBERED = 2000;

/** A bare "№" may count rows as well as families; what stands below it decides. */
const barePhrases = ['№', '№ п/п', 'п/п', 'номер', 'т/н', 'к/н', 'no', 'n'].map(headingKey);

const known = phrases
  .flatMap(([field, words]) => words.map((words) => ({ field, key: headingKey(words) })))
  .sort((a, b) => b.key.length - a.key.length);

function headingKey(text: string): string {
  return nameKey(text.replace(/[№#]/g, ' номер ').replace(/^no?\.?\s(?=\p{Script=Cyrillic})/iu, 'номер '));
}

const parts = new Set(addressParts.map(headingKey));
const given = new Set(givenNames.map(headingKey));
const stems = headingStems.map(([field, words]) => ({ field, pattern: wordsPattern(words) }));
const turned = wordsPattern(otherwise);
const turnable: ReadonlySet<Field> = new Set(['birth', 'family-number', 'national-id']);

/** Finds any of the words where a word of a heading's key begins; short ones as whole words only. */
function wordsPattern(words: readonly string[]): RegExp {
  const keys = words.map(headingKey).map((key) => (key.length <= 3 ? `${key}(?![a-z])` : key));
  return new RegExp(`(?<![a-z])(?:${keys.join('|')})`);
}

const fieldsByText = new Map<string, Field | 'bare-number' | null>();

/** Which field a column's heading names: by the longest phrase of the headings known that it holds. */
export function fieldOfHeading(text: string): Field | 'bare-number' | null {
  const before = fieldsByText.get(text);
  if (before !== undefined) return before;
  const field = text.length > LONGEST_HEADING ? null : readHeading(text);
  if (fieldsByText.size >= REMEMBERED) fieldsByText.clear();
  fieldsByText.set(text, field);
  return field;
}

function readHeading(text: string): Field | 'bare-number' | null {
  const key = headingKey(text);
  if (key === '') return null;
  if (barePhrases.includes(key)) return 'bare-number';
  if (parts.has(key)) return 'address';
  const exact = known.find((phrase) => phrase.key === key);
  if (exact) return exact.field;
  const within = known.find(({ key: phrase }) => phrase.length > 3 && ` ${key} `.includes(` ${phrase} `));
  const field = within?.field ?? stems.find(({ pattern }) => pattern.test(key))?.field ?? null;
  return field !== null && turnable.has(field) && turned.test(key) ? null : field;
}

export interface Heading {
  /** Index from 0. */
  readonly index: number;
  readonly mapping: Mapping;
}

/** How far down a heading is looked for: titles above it are few. */
export const SEARCHED_ROWS = 40;

/**
 * The row that names the columns, with what each was guessed to hold: the one that names most fields, the first of
 * equals. Null when no row names two.
 */
export function findHeading(sheet: Sheet): Heading | null {
  let index = -1;
  let most = 1;
  for (const [candidate, row] of sheet.rows.slice(0, SEARCHED_ROWS).entries()) {
    const named = new Set(
      row.map((cell) => (typeof cell === 'string' ? fieldOfHeading(textOf(cell)) : null)),
    );
    named.delete(null);
    if (named.size > most) [index, most] = [candidate, named.size];
  }
  if (index < 0) return null;
  return { index, mapping: guessMapping(sheet.rows[index] ?? [], sheet.rows.slice(index + 1)) };
}

/**
 * What each column of a heading row holds; `below` are the rows under it. Of two columns for one field the first wins,
 * but an address may stand in parts; a column that is filled but not understood is there as ignored.
 */
export function guessMapping(heading: readonly Cell[], below: readonly (readonly Cell[])[]): Mapping {
  const mapping: Record<number, Field> = {};
  const taken = new Set<Field>();
  let bare: number | null = null;
  const named = heading.map((cell) => (typeof cell === 'string' ? fieldOfHeading(cell) : null));
  const bySurname = named.includes('surname');
  let inParts = false;
  for (const [column, cell] of heading.entries()) {
    if (typeof cell !== 'string') continue;
    const key = headingKey(cell);
    const field = bySurname && given.has(key) ? 'given-name' : named[column];
    if (field === 'bare-number') bare ??= column;
    else if (field) {
      const isPart: boolean = field === 'address' && (parts.has(key) || inParts);
      if (taken.has(field) && field !== 'remark' && !isPart) continue;
      inParts ||= isPart;
      mapping[column] = field;
      taken.add(field);
    }
  }
  settleNames(mapping, taken);
  if (bare !== null && taken.size > 0 && !taken.has('family-number') && !countsRows(bare, below)) {
    mapping[bare] = 'family-number';
  }
  for (const row of [heading, ...below]) {
    for (const [column, cell] of row.entries())
      if (cell !== null && cell !== '') mapping[column] ??= 'ignore';
  }
  return mapping;
}

/** Whole names come before names in parts; a surname or a given name alone is all the name there is. */
function settleNames(mapping: Record<number, Field>, taken: Set<Field>): void {
  const inParts = taken.has('surname') && taken.has('given-name');
  const whole = taken.has('full-name');
  for (const [column, field] of Object.entries(mapping)) {
    if (field !== 'surname' && field !== 'given-name' && field !== 'patronymic') continue;
    if (whole) mapping[Number(column)] = 'ignore';
    else if (!inParts && field !== 'patronymic') mapping[Number(column)] = 'full-name';
  }
  if (!whole && !inParts && (taken.has('surname') || taken.has('given-name'))) taken.add('full-name');
}

/** Whether the column numbers the rows: a new number on every row that holds anything beside it. */
function countsRows(column: number, rows: readonly (readonly Cell[])[]): boolean {
  const filled = rows.filter((row) => row.filter((cell) => textOf(cell) !== '').length > 2);
  const numbers = filled.map((row) => textOf(row[column])).filter((text) => text !== '');
  return (
    filled.length > 2 && numbers.length >= filled.length * 0.9 && new Set(numbers).size === numbers.length
  );
}
