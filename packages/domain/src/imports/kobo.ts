import type { FindingList } from './file-finding.ts';
import { guessMapping } from './headings.ts';
import { type Cell, type Field, type Mapping, type Sheet, textOf } from './sheet.ts';

/** How a form's export ties the rows of a repeat to their form: the columns' names in KoboToolbox and in ODK. */
const ties = [
  { own: '_index', parent: '_parent_index' },
  { own: 'KEY', parent: 'PARENT_KEY' },
  { own: '_id', parent: '_submission__id' },
] as const;

interface Part {
  readonly sheet: Sheet;
  readonly heading: readonly string[];
  /** What each column holds, by the last part of its name: `members/full_name` is a full name. */
  readonly mapping: Mapping;
}

export interface JoinedForm {
  readonly sheet: Sheet;
  /** The sheets it was joined from. */
  readonly from: readonly [main: Sheet, people: Sheet];
}

/**
 * One list of people of a form's export: the repeat's rows, each under its form's own answers (address, telephone,
 * number of the household). Null when the sheets are no such export, or no repeat in it names people. Rows of the
 * repeat without a form are found and left out.
 */
export function joinKobo(sheets: readonly Sheet[], findings: FindingList): JoinedForm | null {
  const parts = sheets.map(partOf);
  for (const { own, parent } of ties) {
    const people = parts.find(({ heading, mapping }) => heading.includes(parent) && namesPeople(mapping));
    const main = parts.find(({ heading }) => heading.includes(own) && !heading.includes(parent));
    if (people && main) {
      const sheet = join(main, people, { own, parent }, findings);
      return { sheet, from: [main.sheet, people.sheet] };
    }
  }
  return null;
}

/** Whether the sheet is part of a form's export, by the columns that every export has. */
export function isFormExport(sheet: Sheet): boolean {
  const { heading } = partOf(sheet);
  const has = (name: string) => heading.includes(name);
  return has('_parent_index') || has('PARENT_KEY') || (has('_index') && (has('_uuid') || has('_id')));
}

function partOf(sheet: Sheet): Part {
  const [first = []] = sheet.rows;
  const heading = first.map(textOf);
  const answers = heading.map((name) => (/^_|^(?:KEY|PARENT_KEY|start|end|today)$/.test(name) ? null : name));
  const whole = guessMapping(answers, []);
  const last = guessMapping(
    answers.map((name) => name && lastPart(name)),
    [],
  );
  const mapping = Object.fromEntries(
    answers.map((_, column) => [column, held(last[column]) ?? held(whole[column]) ?? 'ignore']),
  );
  return { sheet, heading, mapping: firstOfEach(mapping) };
}

function held(field: Field | undefined): Field | null {
  return field === undefined || field === 'ignore' ? null : field;
}

/** `members/full_name` ends in `full_name`; ODK writes `members-full_name`. */
function lastPart(name: string): string {
  return (
    name
      .split('/')
      .at(-1)
      ?.replace(/^.*[a-z0-9]-(?=[a-z_]+$)/, '') ?? name
  );
}

function firstOfEach(mapping: Mapping): Mapping {
  const taken = new Set<Field>();
  const once = Object.entries(mapping).map(([column, field]): [string, Field] => {
    const again = field !== 'remark' && field !== 'address' && field !== 'ignore' && taken.has(field);
    taken.add(field);
    return [column, again ? 'ignore' : field];
  });
  return Object.fromEntries(once);
}

function namesPeople(mapping: Mapping): boolean {
  const fields = Object.values(mapping);
  return fields.includes('full-name') || (fields.includes('surname') && fields.includes('given-name'));
}

/** A column of the joined list: its field, and the columns that it is read from. */
interface Taken {
  readonly field: Field;
  readonly columns: readonly number[];
}

/** What a form says once for the whole family, beside its number. */
const ofTheFamily: readonly Field[] = ['address', 'phone', 'may-call', 'remark'];

/** What the joined list's columns are called, so that its heading is understood like any other list's. */
const titles: { readonly [field in Field]?: string } = {
  'family-number': '№ семьи',
  'full-name': 'ФИО',
  surname: 'Фамилия',
  'given-name': 'Имя',
  patronymic: 'Отчество',
  relation: 'Кем приходится',
  birth: 'Дата рождения',
  age: 'Возраст',
  sex: 'Пол',
  'national-id': 'ПИН',
  address: 'Адрес',
  phone: 'Телефон',
  'may-call': 'Можно звонить',
  remark: 'Примечание',
};

function join(
  main: Part,
  people: Part,
  { own, parent }: { own: string; parent: string },
  findings: FindingList,
): Sheet {
  const numbers = columnsFor(main.mapping, 'family-number');
  const hasAddress = columnsFor(main.mapping, 'address').length > 0;
  const inPeople: readonly Taken[] = Object.entries(people.mapping)
    .filter(([, field]) => field !== 'ignore' && field !== 'family-number')
    .filter(([, field]) => field !== 'address' || !hasAddress)
    .map(([column, field]) => ({ field, columns: [Number(column)] }));
  const inMain = ofTheFamily.flatMap((field): readonly Taken[] => {
    const columns = columnsFor(main.mapping, field);
    if (field === 'remark') return columns.map((column) => ({ field, columns: [column] }));
    const saidOfPeople = field !== 'address' && columnsFor(people.mapping, field).length > 0;
    return columns.length === 0 || saidOfPeople ? [] : [{ field, columns }];
  });
  const ownAt = main.heading.indexOf(own);
  const parentAt = people.heading.indexOf(parent);
  const rowsOf = Map.groupBy(
    people.sheet.rows.slice(1).map((row, index) => ({ row, number: index + 2 })),
    ({ row }) => textOf(row[parentAt]),
  );
  const heading: Cell[] = [
    titles['family-number'] ?? '',
    ...[...inPeople, ...inMain].map(({ field }) => titles[field] ?? ''),
  ];
  const rows: Cell[][] = [heading];
  for (const answers of main.sheet.rows.slice(1)) {
    const key = textOf(answers[ownAt]);
    const number = numbers
      .map((column) => answers[column] ?? null)
      .find((cell) => textOf(cell ?? null) !== '');
    const members = rowsOf.get(key) ?? [];
    rowsOf.delete(key);
    for (const [index, { row }] of members.entries()) {
      // A telephone and a remark are the form's, said once: the address is the whole family's.
      const said = inMain.map(({ field, columns }) =>
        index === 0 || field === 'address' ? cellOf(answers, columns) : null,
      );
      rows.push([number ?? key, ...inPeople.map(({ columns }) => cellOf(row, columns)), ...said]);
    }
  }
  for (const { row, number } of [...rowsOf.values()].flat()) {
    if (row.some((cell) => textOf(cell) !== '')) {
      findings.add('row-without-parent', { sheet: people.sheet.name, row: number });
    }
  }
  return { name: `${main.sheet.name} + ${people.sheet.name}`, rows };
}

function columnsFor(mapping: Mapping, field: Field): number[] {
  return Object.entries(mapping)
    .filter(([, held]) => held === field)
    .map(([column]) => Number(column));
}

/** The cell, or the texts of several as one: village, street. */
function cellOf(row: readonly Cell[], columns: readonly number[]): Cell {
  const [first = -1, ...others] = columns;
  if (others.length === 0) return row[first] ?? null;
  const texts = columns.map((column) => textOf(row[column])).filter((text) => text !== '');
  return texts.length === 0 ? null : texts.join(', ');
}
