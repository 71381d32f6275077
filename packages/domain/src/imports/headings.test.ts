import { describe, expect, test } from 'vitest';
import { type Cell, isBlocked, type Mapping, reconcile, toCommands } from './index.ts';
import cases from './ivanovka.cases.json' with { type: 'json' };
import { heading, ids, interpret, noDecisions as none, read } from './lists.sample.ts';

const real = cases.sheet.rows as readonly (readonly Cell[])[];

describe('headings', () => {
  test.each([
    [
      'Kyrgyz',
      [
        'Үй-бүлө №',
        'Аты-жөнү',
        'Туугандыгы',
        'Туулган күнү',
        'Жынысы',
        'ПИН',
        'Дареги',
        'Телефону',
        'Чалса болобу?',
        'Эскертүү',
      ],
    ],
    [
      'English',
      [
        'Family number',
        'Full name',
        'Relationship',
        'Date of birth',
        'Sex',
        'National ID',
        'Address',
        'Phone',
        'May call?',
        'Remarks',
      ],
    ],
    [
      'Russian',
      [
        '№ семьи',
        'Фамилия, имя, отчество',
        'Степень родства',
        'Год рождения',
        'Пол',
        'ИНН',
        'Адрес проживания',
        'Номер телефона',
        'Можно ли звонить',
        'Примечания',
      ],
    ],
  ])('are known in %s', (_, words) => {
    const preview = read([['Тизме'], words, [1, 'Асанова Гүлзат', 'келин', '1990', 'аял']]);
    expect(preview.headingRow).toBe(2);
    expect(Object.values(preview.mapping)).toEqual([
      ...['family-number', 'full-name', 'relation', 'birth', 'sex', 'national-id', 'address', 'phone'],
      ...['may-call', 'remark'],
    ]);
  });

  test('a bare № that counts rows is no family number; one that stands once a family is', () => {
    const people = ['Асанова Гүлзат', 'Асанов Бакыт', 'Исакова Айгүл', 'Исаков Талант'];
    const of = (numbers: readonly Cell[]) =>
      read([
        ['№', 'ФИО', 'Пол', 'Адрес'],
        ...people.map((name, i) => [numbers[i] ?? null, name, 'ж', `ул. Мира ${i >> 1}`]),
      ]);
    expect(of([1, 2, 3, 4]).mapping[0]).toBe('ignore');
    expect(of([1, 2, 3, 4]).families).toHaveLength(2);
    expect(of([1, 2, 3, 4]).findings).toContainEqual({ code: 'families-guessed', by: 'address' });
    expect(of([1, null, 2, null]).mapping[0]).toBe('family-number');
  });

  test('columns that say nothing known are shown as ignored', () => {
    expect(
      read([
        [...heading, 'Рост'],
        [1, 'Асанова Гүлзат', 'келин'],
      ]).mapping[8],
    ).toBe('ignore');
  });
});

describe('what is no list of families', () => {
  test.each<[string, readonly (readonly Cell[])[], string]>([
    ['an empty sheet', [], 'sheet-empty'],
    ['a sheet of blanks', [[null, ' '], []], 'sheet-empty'],
    [
      'figures without headings',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      'no-heading-found',
    ],
    [
      'a list without names',
      [
        ['Дата рождения', 'Пол', 'Адрес'],
        ['1990', 'ж', 'ул. Мира 1'],
      ],
      'no-name-column',
    ],
    [
      'names and telephones alone',
      [
        ['ФИО', 'Телефон'],
        ['Асанова Гүлзат', '0555111222'],
      ],
      'no-family-columns',
    ],
    ['a heading with nobody below', [heading, [], []], 'no-people-found'],
  ])('%s', (_, rows, code) => {
    expect(interpret(rows)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('a bad mapping', () => {
  const names = (column: number): Mapping => ({ 0: 'family-number', [column]: 'full-name' });
  test.each([2, 3, 4, 5, 6, 7, 8, 9])('names looked for in column %i end in a clear refusal', (column) => {
    expect(interpret(real, { headingRow: 4, mapping: names(column) })).toMatchObject({
      ok: false,
      error: { code: 'name-column-holds-no-names' },
    });
  });

  test('one field in two columns is refused, and so is a mapping without names', () => {
    const twice: Mapping = { 0: 'family-number', 1: 'full-name', 2: 'full-name' };
    expect(interpret(real, { headingRow: 4, mapping: twice })).toMatchObject({
      error: { code: 'field-mapped-twice', params: { field: 'full-name' } },
    });
    expect(interpret(real, { headingRow: 4, mapping: { 3: 'birth' } })).toMatchObject({
      error: { code: 'no-name-column' },
    });
  });

  test('a column that does not hold what it is said to is found, and stands in the way until it is set right', () => {
    const mapping: Mapping = { 0: 'family-number', 1: 'full-name', 2: 'relation', 3: 'phone', 7: 'birth' };
    const preview = read(real, { headingRow: 4, mapping });
    const columns = preview.findings.filter(({ code }) => code === 'column-not-as-mapped');
    expect(columns).toMatchObject([
      { column: 3, field: 'phone', readable: 0, filled: 81 },
      { column: 7, field: 'birth', readable: 0 },
    ]);
    expect(isBlocked(preview)).toBe(true);
    expect(toCommands(reconcile(preview, []), none, ids)).toMatchObject({
      error: { code: 'mapping-does-not-fit' },
    });
  });

  test.each(['Асанова Элмира Мирназар кызы', 'Мирназар кызы Элмира', 'Бакыт уулу Нурлан'])(
    'a column of names like %s holds names: "кызы" and "уулу" are a part of them',
    (name) => {
      const rows = [1, 2, 3, 4].map((n) => [n, name, 'келин', `199${n}`, 'ж']);
      expect(read([heading, ...rows]).families).toHaveLength(4);
    },
  );

  test('strange words of kinship leave people without a seat but do not stand in the way', () => {
    const rows = [1, 2, 3, 4].map((n) => [n, `Асанова Гүлзат ${'абвг'[n - 1]}`, 'участница', '1990', 'ж']);
    const preview = read([heading, ...rows]);
    expect(preview.findings).toContainEqual({
      ...{ code: 'column-not-as-mapped', column: 2, field: 'relation', readable: 0, filled: 4 },
    });
    expect(preview.families.every(({ members }) => members[0]?.role === 'other')).toBe(true);
    expect(toCommands(reconcile(preview, []), none, ids)).toMatchObject({ ok: true });
  });
});

test('ten thousand rows are read in about a second at the very worst', () => {
  const body = real.slice(4, 46);
  const rows = [...real.slice(0, 4)];
  for (let family = 0; rows.length < 10_000; ) {
    for (const [number, ...rest] of body) rows.push([number === null ? null : ++family, ...rest]);
  }
  const begun = Date.now();
  const preview = read(rows);
  expect(Date.now() - begun).toBeLessThan(4000);
  expect(preview.counts.people).toBe(rows.length - 4);
});
