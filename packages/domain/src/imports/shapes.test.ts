import { describe, expect, test } from 'vitest';
import { FindingList, LISTED_PLACES, LONGEST_CELL, readDelimited, recogniseSheet } from './index.ts';
import { doubtsOf, heading, read } from './lists.sample.ts';
import { findSeparator } from './read-delimited.ts';

describe('text parted into cells', () => {
  const parted = (text: string, oddLines: readonly number[] = []) => {
    const findings = new FindingList();
    const { rows } = readDelimited('list', text, findings, oddLines);
    return { rows, found: findings.of('list').map(({ code, row, column }) => [code, row, column]) };
  };

  test.each([
    ['semicolons with commas in dates', 'a;b;c\n1;"2";12,03,1968 г.\n', ';'],
    ['commas', 'a,b,c\n1,2,3\n', ','],
    ['tabs', 'a\tb\n1, 2\t3\n', '\t'],
    ['bars', 'a|b\n1|2\n', '|'],
    ['semicolons under a title of one cell', 'List, of 2023, all\n\na;b\n1;2\n3;4\n', ';'],
  ])('by %s', (_, text, separator) => {
    expect(findSeparator(text)).toBe(separator);
  });

  test('the separator that the first line says is taken', () => {
    expect(parted('sep=,\na,b;c\n1,2;3').rows).toEqual([
      ['a', 'b;c'],
      ['1', '2;3'],
    ]);
  });

  test('a quoted cell may hold separators, quotes and lines', () => {
    expect(parted('a;"b;""c""\nd";e\r\n1;;2\n').rows).toEqual([
      ['a', 'b;"c"\nd', 'e'],
      ['1', null, '2'],
    ]);
  });

  test('a quote that never closes is a letter, found at its row, and no row after it is lost', () => {
    const { rows, found } = parted('a;b\n"1;2\n3;4\n');
    expect(rows).toEqual([
      ['a', 'b'],
      ['"1', '2'],
      ['3', '4'],
    ]);
    expect(found).toEqual([['quote-not-closed', 2, null]]);
  });

  test('a quote within a cell is no beginning of one', () => {
    expect(parted('a;5" pipe;c\n1;2;3').rows[0]).toEqual(['a', '5" pipe', 'c']);
  });

  test('lines of another encoding are found at the row that holds them', () => {
    expect(parted('a;"b\nb"\nc;d\ne;f', [2]).found).toEqual([['encoding-mixed', 2, null]]);
  });

  test('what is too long or too wide is left out and found', () => {
    const wide = Array.from({ length: 501 }, (_, at) => String(at)).join(';');
    const { rows, found } = parted(`${wide}\n1;${'x'.repeat(LONGEST_CELL + 1)};3\n`);
    expect(rows.map((row) => row.length)).toEqual([500, 3]);
    expect(rows[1]).toEqual(['1', null, '3']);
    expect(found).toEqual([
      ['too-many-columns', 1, 500],
      ['cell-too-long', 2, 1],
    ]);
  });
});

test('of many findings the first are listed with their places and the rest are counted', () => {
  const findings = new FindingList();
  for (let row = 1; row <= LISTED_PLACES + 7; row++)
    findings.add('marks-removed', { sheet: 'list', row, column: 0 });
  const listed = findings.of('list');
  expect(listed).toHaveLength(LISTED_PLACES + 1);
  expect(listed.at(-1)).toMatchObject({ row: null, count: 7 });
});

describe('families', () => {
  test('named in a row above their people, with number and address', () => {
    const preview = read([
      ['№', 'ФИО', 'Кем приходится', 'Дата рождения'],
      ['Семья № 7, ул. Мира 5'],
      [1, 'Асанова Гүлзат', 'келин', '1990'],
      [2, 'Асанов Бакыт', 'муж', '1988'],
      ['2-үй-бүлө: Манас көч. 12'],
      [3, 'Исакова Айгүл', 'келин', '1991'],
      ['с. Ивановка, ул. Ленина 4 (отец в тюрьме), муж пьёт'],
      [4, 'Сыдыкова Бермет', 'келин', '1992'],
    ]);
    expect(preview.families.map(({ number, address, members }) => [number, address, members.length])).toEqual(
      [
        ['7', 'ул. Мира 5', 2],
        ['2', 'Манас көч. 12', 1],
        [null, 'с. Ивановка, ул. Ленина 4', 1],
      ],
    );
    expect(preview.counts.rows.family).toBe(3);
    expect(preview.findings).toEqual([]);
  });

  test('a person with nothing but an address before the name is no such row', () => {
    const preview = read([
      ['Адрес', 'ФИО'],
      ['ул. Мира 5', 'Асанова Гүлзат'],
      ['ул. Мира 7', 'Исакова Айгүл'],
    ]);
    expect(preview.families.map(({ address, members }) => [address, members[0]?.fullName])).toEqual([
      ['ул. Мира 5', 'Асанова Гүлзат'],
      ['ул. Мира 7', 'Исакова Айгүл'],
    ]);
  });

  test('whose address stands in parts and names in columns of their own', () => {
    const preview = read([
      ['№ семьи', 'Фамилия', 'Имя', 'Отчество', 'Село', 'Улица', 'Дом', 'Год рождения'],
      [1, 'Асанова', 'Гүлзат', 'Маратовна', 'Ивановка', 'Мира', 5, 1990],
      [null, 'Асанов', 'Бакыт', null, null, null, null, 1988],
      [2, 'Исакова Айгүл', 'Айгүл', null, 'Ивановка', null, null, 1991],
    ]);
    expect(preview.mapping).toMatchObject({
      1: 'surname',
      2: 'given-name',
      3: 'patronymic',
      4: 'address',
      6: 'address',
    });
    expect(
      preview.families.map(({ address, members }) => [address, ...members.map((each) => each.fullName)]),
    ).toEqual([
      ['Ивановка, Мира, 5', 'Асанова Гүлзат Маратовна', 'Асанов Бакыт'],
      ['Ивановка', 'Исакова Айгүл'],
    ]);
  });

  test('a column of whole names is believed before names in parts; a surname alone is all the name there is', () => {
    const whole = read([
      ['№ семьи', 'ФИО', 'Фамилия', 'Имя'],
      [1, 'Асанова Гүлзат', 'Асанова', 'Гүлзат'],
    ]);
    expect(whole.mapping).toMatchObject({ 1: 'full-name', 2: 'ignore', 3: 'ignore' });
    const alone = read([
      ['№ семьи', 'Фамилия', 'Пол'],
      [1, 'Асанова Гүлзат', 'ж'],
    ]);
    expect(alone.mapping[1]).toBe('full-name');
  });

  test('what no list says of people is not taken for it', () => {
    const { mapping } = read([
      ['№ семьи', 'ФИО', 'Место рождения', 'Свидетельство ПИН', 'Үй-бүлө башчысы'],
      [1, 'Асанова Гүлзат', 'Ивановка', 'KG123', 'Асанов Бакыт'],
    ]);
    expect([mapping[2], mapping[3], mapping[4]]).toEqual(['ignore', 'ignore', 'ignore']);
  });
});

describe('people', () => {
  test('with a name of one letter, older than 120, or born before their parents, are doubts at their cells', () => {
    const preview = read([
      heading,
      [1, 'Б', 'свекровь', '1890', 'ж'],
      [null, 'Асанов Бакыт', 'муж', '1988', 'м'],
      [null, 'Асанова Г.', 'келин', '1990', 'ж'],
      [null, 'Асанов Эмир', 'ребенок', '1985', 'м'],
      [2, 'Исакова Айгүл', 'свекровь', '1960', 'ж'],
      [null, 'Исаков Талант', 'муж', '1958', 'м'],
    ]);
    const found = preview.doubts.map(({ row, column, code }) => `${row}:${column} ${code}`);
    expect(found).toEqual([
      '2:1 name-of-one-word',
      '2:1 name-of-one-letter',
      '2:3 birth-too-long-ago',
      '4:1 name-of-one-letter',
      '5:3 age-contradicts-relation',
      '5:3 parent-younger-than-child',
      '7:3 parent-younger-than-child',
    ]);
  });

  test('of whom only the age is written are born in the year that it makes', () => {
    const preview = read([
      ['№ семьи', 'Аты-жөнү', 'Туугандыгы', 'Туулган күнү', 'Жашы'],
      [1, 'Асанова Гүлзат', 'келин', null, 33],
      [null, 'Асанов Бакыт', 'күйөөсү', '1988', '40 жаш'],
      [null, 'Асанов Эмир', 'баласы', null, 'кичинекей'],
    ]);
    expect(preview.families[0]?.members.map(({ birth }) => birth)).toEqual(['1990', '1988', null]);
    const found = preview.doubts.filter(({ column }) => column === 4).map(({ row, code }) => [row, code]);
    expect(found).toEqual([
      [2, 'birth-taken-from-age'],
      [4, 'age-not-read'],
    ]);
  });

  test('the head of the family sits by age and sex', () => {
    const preview = read([
      heading,
      [1, 'Асанов Бакыт', 'глава', '1961', 'м'],
      [null, 'Асанова Гүлзат', 'жена', '1965', 'ж'],
      [2, 'Исаков Талант', 'глава семьи', '1990', 'м'],
      [null, 'Исакова Айгүл', 'жена', '1992', 'ж'],
    ]);
    expect(preview.families.flatMap(({ members }) => members.map(({ role }) => role))).toEqual([
      'father-in-law',
      'mother-in-law',
      'husband',
      'daughter-in-law',
    ]);
    expect(new Set(doubtsOf(preview))).toEqual(new Set([2, 3, 4, 5].map((row) => `${row} relation-guessed`)));
  });
});

test.each([
  ['families', [['№ семьи', 'ФИО', 'Пол']]],
  ['attendance', [['ФИО', '25.08', '01.09']]],
  ['hand-outs', [['Глава семьи', 'Мука', 'Подпись']]],
  ['kobo', [['group/answer', '_id', '_uuid', '_index']]],
  [null, [['Бензин', 'Сумма']]],
  [null, [[null]]],
] as const)('a sheet is recognised by its headings as %s', (guess, [heading]) => {
  expect(recogniseSheet({ name: '', rows: [heading, ['Асанова Гүлзат']] })).toBe(
    heading[0] === null ? null : guess,
  );
});
