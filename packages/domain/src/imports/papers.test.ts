import { describe, expect, test } from 'vitest';
import { nameKey } from '../families/index.ts';
import { type Cell, interpretPapers, matchPapers, type PapersPreview, toPaperCommands } from './index.ts';
import cases from './papers.cases.json' with { type: 'json' };
import type { PapersKind, PapersSettings } from './papers.ts';
import { markKey, usualMeaning } from './read-mark.ts';
import { inYears, readPaperDay } from './read-paper-day.ts';

test.each(cases.mark)('$was means $presence', ({ was, presence, ...rest }) => {
  for (const mark of was) {
    const meaning = usualMeaning(markKey(mark));
    expect([mark, meaning?.presence ?? null]).toEqual([mark, presence]);
    if (meaning) expect([mark, meaning.sure]).toEqual([mark, 'sure' in rest && rest.sure]);
  }
});

test.each(cases.day as readonly { was: Cell; is: readonly (number | null)[] | null }[])(
  'the heading $was is the day $is',
  ({ was, is }) => {
    const said = readPaperDay(was);
    expect(said && [said.day, said.month, said.year]).toEqual(is);
  },
);

test.each(cases.years)('$days from $from on are $are', ({ days, from, are }) => {
  expect(inYears(days.map(readPaperDay), from)).toEqual(are);
});

function read(
  rows: readonly (readonly Cell[])[],
  kind: PapersKind,
  settings: Partial<PapersSettings> = {},
  name = 'sheet',
): PapersPreview {
  const interpretation = interpretPapers({ name, rows }, kind, { today: '2026-06-01', ...settings });
  if (!interpretation.ok) throw new Error(interpretation.error.code);
  return interpretation.value;
}

const attendance = [
  ['Посещаемость, группа свекровей'],
  ['№', 'Ф.И.О.', '25.08', '01.09', '08.09'],
  [1, 'Асанова Гүлзат', '+', 'б', 'опозд.'],
  [2, 'Исакова  Айгүл', '-', null, '??'],
  [null, 'Итого', 1, 0, 1],
  [],
  ['Составила: ____________'],
];

describe('an attendance sheet', () => {
  test('is read line by line; totals and signatures are nobody', () => {
    const preview = read(attendance, 'attendance', { listDay: '2023-08-21' });
    expect(
      preview.lines.map(({ fullName, marks }) => [fullName, marks.map(({ on, presence }) => [on, presence])]),
    ).toEqual([
      [
        'Асанова Гүлзат',
        [
          ['2023-08-25', 'present'],
          ['2023-09-01', 'excused'],
          ['2023-09-08', 'late'],
        ],
      ],
      [
        'Исакова Айгүл',
        [
          ['2023-08-25', 'absent'],
          ['2023-09-08', 'not-read'],
        ],
      ],
    ]);
    expect(preview.rows.map(({ kind }) => kind)).toEqual([
      'title',
      'heading',
      'person',
      'person',
      'total',
      'blank',
      'signature',
    ]);
    expect(preview.doubts).toEqual([{ row: 4, column: 4, code: 'mark-not-known', was: '??' }]);
    expect(preview.findings).toEqual([
      { code: 'year-guessed', year: 2023 },
      { code: 'legend-unsure', marks: ['б', '??'] },
    ]);
  });

  test('is read by the legend and the year that somebody set right', () => {
    const preview = read(attendance, 'attendance', { year: 2024, legend: { б: 'present', '??': 'absent' } });
    expect(preview.lines[0]?.marks[1]).toMatchObject({ on: '2024-09-01', presence: 'present' });
    expect(preview.findings).toEqual([]);
    expect(preview.doubts).toEqual([]);
  });

  test('that names no year is of the last in which none of its days lies ahead', () => {
    expect(read(attendance, 'attendance').year).toBe(2025);
    expect(read([['Посещаемость 2022'], ...attendance], 'attendance').year).toBe(2022);
  });

  test('with a day twice, or one that lies ahead, says so', () => {
    const rows = [
      ['ФИО', '25.08.2025', '25.08.2025', '01.09.2027'],
      ['Асанова Гүлзат', '+', '+', '+'],
    ];
    expect(read(rows, 'attendance').findings).toEqual([
      { code: 'day-twice', column: 2, on: '2025-08-25' },
      { code: 'day-not-read', column: 3, was: '01.09.2027' },
    ]);
  });
});

const handOut = [
  ['Ведомость на выдачу, 16.08.2023 г.'],
  ['№', 'Глава семьи', 'Кол-во чел.', 'Мука 50 кг (мешок)', 'Масло 5 л', 'Подпись'],
  [1, 'Асанова Гүлзат', 4, 1, '2 шт', '+'],
  [2, 'Исакова Айгүл', 5, 250, 'нет', null],
  [3, 'Асанова Гүлзат', 4, 'много', '-', 'Асанова'],
];

describe('a hand-out list', () => {
  test('says what each family was given and whether somebody signed', () => {
    const { lines, doubts, findings } = read(handOut, 'hand-outs');
    const [flour, oil] = ['Мука 50 кг (мешок)', 'Масло 5 л'];
    expect(lines.map(({ handOut }) => handOut)).toEqual([
      {
        on: '2023-08-16',
        signed: true,
        items: [
          { label: flour, quantity: 1 },
          { label: oil, quantity: 2 },
        ],
      },
      { on: '2023-08-16', signed: false, items: [{ label: flour, quantity: 250 }] },
      { on: '2023-08-16', signed: true, items: [] },
    ]);
    expect(doubts.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, 4, 'quantity-with-words'],
      [4, 3, 'quantity-too-large'],
      [4, 5, 'not-signed'],
      [5, 1, 'name-twice'],
      [5, 3, 'quantity-not-read'],
    ]);
    expect(findings).toEqual([]);
  });

  test('without a day says so, until somebody says it', () => {
    const rows = handOut.slice(1);
    expect(read(rows, 'hand-outs').findings).toEqual([{ code: 'hand-out-without-day' }]);
    const said = read(rows, 'hand-outs', { on: '2023-08-16' });
    expect(said.lines[0]?.handOut?.on).toBe('2023-08-16');
    expect(said.findings).toEqual([]);
  });
});

test.each([
  ['an empty sheet', [[null]], 'sheet-empty'],
  ['a sheet without a heading', [['a', 'b']], 'no-heading-found'],
] as const)('%s is no paper', (_, rows, code) => {
  expect(interpretPapers({ name: '', rows }, 'attendance', { today: '2026-06-01' })).toMatchObject({
    error: { code },
  });
});

test.each([
  [{ 2: 'day' }, 'no-name-column'],
  [{ 1: 'full-name' }, 'no-day-columns'],
  [{ 0: 'full-name', 2: 'day' }, 'no-people-found'],
] as const)('a mapping of %j is refused', (mapping, code) => {
  const settings = { today: '2026-06-01', headingRow: 2, mapping };
  expect(interpretPapers({ name: '', rows: attendance }, 'attendance', settings)).toMatchObject({
    error: { code },
  });
});

describe('whom a line names', () => {
  const person = (fullName: string, familyId: string) => ({
    ...{
      fullName,
      familyId,
      personId: `${familyId}-${fullName}`,
      nameKey: nameKey(fullName),
      familyNumber: null,
    },
  });

  test('the only one of the name, however it is spelled; of namesakes the one of the same father', () => {
    const preview = read(
      [
        ['ФИО', '25.08.2025', '01.09.2025'],
        ['Асанова Гулзат Кубанычбековна', '+', '+'],
        ['Исакова Айгүл', '+', '+'],
        ['Бейшенова Назгүл Улан кызы', '+', '+'],
        ['Жок Адам', '+', '+'],
      ],
      'attendance',
    );
    const known = [
      person('Асанова Гүлзат Кубанычбек кызы', 'f1'),
      person('Асанова Гүлзат Маратовна', 'f2'),
      person('Исакова Айгүл', 'f3'),
      person('Исакова Айгуль', 'f4'),
      person('Бейшенова Назгүл Маратовна', 'f5'),
    ];
    const matches = matchPapers(preview, known);
    expect(
      matches.map(({ who, sure, candidates }) => [who?.familyId ?? null, sure, candidates.length]),
    ).toEqual([
      ['f1', true, 2],
      [null, false, 2],
      ['f5', false, 1],
      [null, false, 0],
    ]);
  });

  test('what is decided becomes records of the family, each with its place on paper', () => {
    const preview = read(attendance, 'attendance', { year: 2023 });
    let made = 0;
    const commands = toPaperCommands(
      preview,
      { 3: person('Асанова Гүлзат', 'f1'), 4: null },
      { file: 'list.xlsx', newId: () => `id-${++made}` },
    );
    expect(commands).toMatchObject([
      {
        kind: 'keep-paper-records',
        familyId: 'f1',
        records: [
          {
            kind: 'attendance',
            on: '2023-08-25',
            presence: 'present',
            source: { file: 'list.xlsx', sheet: 'sheet', row: 3 },
          },
          { on: '2023-09-01', presence: 'excused' },
          { on: '2023-09-08', presence: 'late' },
        ],
      },
    ]);
  });
});
