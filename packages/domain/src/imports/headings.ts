import { nameKey } from '../families/index.ts';
import { type Cell, type Field, type Mapping, type Sheet, textOf } from './sheet.ts';

const phrases: readonly (readonly [Field, readonly string[]])[] = [
  [
    'family-number',
    [
      ...['№ семьи', 'номер семьи', 'семья №', 'код семьи', 'үй-бүлө №', 'үй-бүлөнүн номери', 'үй-бүлөнүн №'],
      ...[
        'family number',
        'family no',
        'family id',
        'family',
        'household number',
        'household id',
        'household',
        'hh',
      ],
      ...['семья', 'үй-бүлө'],
    ],
  ],
  [
    'full-name',
    [
      ...[
        'Ф.И.О.',
        'ФИО',
        'фамилия имя отчество',
        'фамилия имя',
        'имя',
        'имя фамилия',
        'Ф.И.',
        'аты-жөнү',
        'А.Ж.',
      ],
      ...[
        'аты',
        'аты жөнү',
        'толук аты',
        'фамилиясы аты',
        'full name',
        'name',
        'names',
        'first and last name',
      ],
    ],
  ],
  [
    'relation',
    [
      ...['кем приходится', 'степень родства', 'родство', 'кто в семье', 'роль в семье', 'роль', 'отношение'],
      ...['туугандыгы', 'тууганчылыгы', 'тууганчылык', 'ким болот', 'кими', 'үй-бүлөдөгү орду', 'ролу'],
      ...['relation', 'relationship', 'relation to head', 'role', 'role in family', 'kinship'],
    ],
  ],
  [
    'birth',
    [
      ...[
        'дата рожд',
        'дата рождения',
        'год рожд',
        'год рождения',
        'рождение',
        'г.р.',
        'д.р.',
        'день рождения',
      ],
      ...[
        'туулган күнү',
        'туулган жылы',
        'туулган датасы',
        'туулган күн',
        'туулган',
        'date of birth',
        'birth date',
      ],
      ...['birthday', 'birth', 'year of birth', 'born', 'dob', 'd.o.b.'],
    ],
  ],
  ['sex', ['пол', 'жынысы', 'жыныс', 'sex', 'gender', 'м/ж', 'ж/м']],
  [
    'national-id',
    [
      ...[
        'ПИН',
        'ИНН',
        'персональный номер',
        'личный номер',
        'идентификационный номер',
        'жеке номер',
        'жеке номери',
      ],
      ...['PIN', 'INN', 'personal number', 'national id', 'id number', 'personal id'],
    ],
  ],
  [
    'address',
    [
      ...['адрес', 'адрес проживания', 'место жительства', 'место проживания', 'улица', 'дареги', 'дарек'],
      ...['жашаган жери', 'жашаган дареги', 'көчөсү', 'address', 'home address', 'street'],
    ],
  ],
  [
    'phone',
    [
      ...[
        'тел',
        'телефон',
        'номер телефона',
        'контактный телефон',
        'моб',
        'мобильный',
        'контакт',
        'контакты',
      ],
      ...[
        'телефону',
        'тел номери',
        'телефон номери',
        'байланыш',
        'phone',
        'phone number',
        'mobile',
        'telephone',
      ],
    ],
  ],
  [
    'may-call',
    [
      ...[
        'можно звонить',
        'можно ли звонить',
        'звонить',
        'когда звонить',
        'безопасный контакт',
        'чалса болобу',
      ],
      ...[
        'чалууга болобу',
        'чалууга болот',
        'звонить можно',
        'may call',
        'safe contact',
        'safe to call',
        'can call',
      ],
      ...['may we call', 'can we call', 'okay to call'],
    ],
  ],
  [
    'remark',
    [
      ...[
        'примечание',
        'примечания',
        'прим',
        'заметка',
        'заметки',
        'комментарий',
        'комментарии',
        'дополнительно',
      ],
      ...[
        'эскертүү',
        'эскертме',
        'кошумча',
        'белги',
        'remark',
        'remarks',
        'note',
        'notes',
        'comment',
        'comments',
      ],
    ],
  ],
];

/** A bare "№" may count rows as well as families; what stands below it decides. */
const barePhrases = ['№', '№ п/п', 'п/п', 'номер', 'т/н', 'к/н', 'no', 'n'].map(headingKey);

const known = phrases
  .flatMap(([field, words]) => words.map((words) => ({ field, key: headingKey(words) })))
  .sort((a, b) => b.key.length - a.key.length);

function headingKey(text: string): string {
  return nameKey(text.replace(/[№#]/g, ' номер '));
}

/** Which field a column's heading names: by the longest phrase of the headings known that it holds. */
function fieldOfHeading(text: string): Field | 'bare-number' | null {
  const key = headingKey(text);
  if (key === '') return null;
  if (barePhrases.includes(key)) return 'bare-number';
  const exact = known.find((phrase) => phrase.key === key);
  if (exact) return exact.field;
  const within = known.find(({ key: phrase }) => phrase.length > 3 && ` ${key} `.includes(` ${phrase} `));
  return within?.field ?? null;
}

export interface Heading {
  /** Index from 0. */
  readonly index: number;
  readonly mapping: Mapping;
}

/** How far down a heading is looked for: titles above it are few. */
const SEARCHED_ROWS = 40;

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
 * What each column of a heading row holds; `below` are the rows under it. Of two columns for one field the first wins;
 * a column that is filled but not understood is there as ignored.
 */
export function guessMapping(heading: readonly Cell[], below: readonly (readonly Cell[])[]): Mapping {
  const mapping: Record<number, Field> = {};
  const taken = new Set<Field>();
  let bare: number | null = null;
  for (const [column, cell] of heading.entries()) {
    if (typeof cell !== 'string') continue;
    const field = fieldOfHeading(cell);
    if (field === 'bare-number') bare ??= column;
    else if (field !== null && (field === 'remark' || !taken.has(field))) {
      mapping[column] = field;
      taken.add(field);
    }
  }
  if (bare !== null && taken.size > 0 && !taken.has('family-number') && !countsRows(bare, below)) {
    mapping[bare] = 'family-number';
  }
  for (const row of [heading, ...below]) {
    for (const [column, cell] of row.entries())
      if (cell !== null && cell !== '') mapping[column] ??= 'ignore';
  }
  return mapping;
}

/** Whether the column numbers the rows: a new number on every row that holds anything beside it. */
function countsRows(column: number, rows: readonly (readonly Cell[])[]): boolean {
  const filled = rows.filter((row) => row.filter((cell) => textOf(cell) !== '').length > 2);
  const numbers = filled.map((row) => textOf(row[column])).filter((text) => text !== '');
  return (
    filled.length > 2 && numbers.length >= filled.length * 0.9 && new Set(numbers).size === numbers.length
  );
}
