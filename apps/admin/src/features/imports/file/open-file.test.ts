import { interpretPapers } from '@tatyktuu/domain/imports';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { encoded, fileOf, inUtf16, makeWorkbook } from './made-files.sample.ts';
import { codesAt, familiesOf, family, read, today } from './read-made.sample.ts';

describe('lists kept as text', () => {
  const text = [
    '№ семьи;ФИО;Кем приходится;Дата рождения;Адрес;Телефон',
    '1;Асанова Гулзат;невестка;12,03,1990 г.;"ул. Мира 5";0555111222',
    ';Асанов Бакыт;муж;1988;;',
  ].join('\r\n');
  const inRussianLetters = [
    {
      ...family,
      members: family.members.map((member) => ({ ...member, fullName: member.fullName.replace('ү', 'у') })),
    },
  ];

  test.each([
    ['windows-1251', encoded(text, 'windows-1251'), true],
    ['KOI8-R', encoded(text.replaceAll('№', 'N'), 'koi8-r'), true],
    ['cp866', encoded(text.replaceAll('№', 'N'), 'ibm866'), true],
    ['UTF-8', strToU8(text), false],
    ['UTF-8 with a mark', strToU8(`\uFEFF${text}`), false],
    ['UTF-16 by tabs', inUtf16(text.replaceAll(';', '\t')), false],
  ])('in %s are read like a workbook', async (_, bytes, guessed) => {
    const opened = await read(fileOf(bytes, 'list.csv'));
    expect(familiesOf(opened)).toEqual(inRussianLetters);
    expect(codesAt(opened)).toEqual(guessed ? ['encoding-guessed -:-'] : []);
  });

  test('of two encodings are read line by line, and the odd lines are found', async () => {
    const [heading = '', first = '', second = ''] = text.split('\r\n');
    const bytes = [...strToU8(`${heading}\n${first}\n`), ...encoded(second, 'windows-1251')];
    const opened = await read(fileOf(Uint8Array.from(bytes), 'list.csv'));
    expect(familiesOf(opened)).toEqual(inRussianLetters);
    expect(codesAt(opened)).toEqual(['encoding-guessed -:-', 'encoding-mixed 3:-']);
  });
});

describe('exports of forms', () => {
  const main = [
    ['start', 'hh/village', 'hh/address', 'hh/phone_number', '_id', '_uuid', '_index'],
    ['2026-01-05', 'Ивановка', 'ул. Мира 5', '0555111222', 901, 'a', 1],
    ['2026-01-05', 'Ивановка', 'ул. Мира 7', null, 902, 'b', 2],
  ];
  const people = [
    [
      'members/full_name',
      'members/relation_to_head',
      'members/date_of_birth',
      'members/sex',
      '_index',
      '_parent_index',
    ],
    ['Асанова Гүлзат', 'daughter_in_law', '1990-03-12', 'female', 1, 1],
    ['Асанов Бакыт', 'husband', '1988', 'male', 2, 1],
    ['Исакова Айгүл', 'mother_in_law', '1964-09-07', 'female', 3, 2],
    ['Никто Нигде', 'husband', '1980', 'male', 4, 77],
  ];
  const joined = [
    { ...family, address: 'Ивановка, ул. Мира 5' },
    {
      number: '2',
      address: 'Ивановка, ул. Мира 7',
      members: [{ fullName: 'Исакова Айгүл', birth: '1964-09-07', role: 'mother-in-law', phone: null }],
    },
  ];

  test('with a repeat become one list, shown first; a row without its form is found', async () => {
    const opened = await read(
      makeWorkbook([
        { name: 'Households', rows: main },
        { name: 'members', rows: people },
      ]),
    );
    expect(opened.opened).toMatchObject({
      first: 2,
      sheets: [
        { guess: 'kobo', joinedFrom: [] },
        { guess: 'kobo', joinedFrom: [] },
        { name: 'Households + members', guess: 'families', joinedFrom: [0, 1] },
      ],
    });
    expect(familiesOf(opened)).toEqual(joined);
    expect(codesAt(opened, 1)).toEqual(['row-without-parent 5:-']);
  });

  test('with the questions in Russian as headings', async () => {
    const russian = [
      ['Номер домохозяйства', 'Адрес проживания семьи', 'Контактный телефон', '_id', '_uuid', '_index'],
      ['1', 'ул. Мира 5', '0555111222', 901, 'a', 1],
    ];
    const members = [
      [
        'Ф.И.О. члена семьи',
        'Кем приходится главе?',
        'Укажите дату рождения',
        'Пол',
        '_index',
        '_parent_index',
      ],
      ...people.slice(1, 3),
    ];
    const opened = await read(
      makeWorkbook([
        { name: 'Анкета', rows: russian },
        { name: 'Члены семьи', rows: members },
      ]),
    );
    expect(familiesOf(opened)).toEqual([family]);
  });

  test('as an archive of lists tied by keys', async () => {
    const csv = (rows: readonly (readonly (string | number | null)[])[]) =>
      strToU8(rows.map((row) => row.map((cell) => `"${cell ?? ''}"`).join(',')).join('\n'));
    const keyed = [
      ['SubmissionDate', 'hh-village', 'hh-address', 'hh-phone', 'KEY'],
      ['2026-01-05', 'Ивановка', 'ул. Мира 5', '0555111222', 'uuid:1'],
    ];
    const rows = people.slice(1, 3).map((row) => [...row.slice(0, 4), 'uuid:1']);
    const members = [
      ['members-full_name', 'members-relation', 'members-birth', 'members-sex', 'PARENT_KEY'],
      ...rows,
    ];
    const file = fileOf(
      zipSync({ 'survey.csv': csv(keyed), 'survey-members.csv': csv(members) }),
      'survey.zip',
    );
    const opened = await read(file);
    expect(familiesOf(opened)).toEqual([{ ...family, number: 'uuid:1', address: 'Ивановка, ул. Мира 5' }]);
  });
});

test('the papers beside a list are told from it', async () => {
  const opened = await read(
    makeWorkbook([
      {
        name: 'Тизме',
        rows: [
          ['Үй-бүлө №', 'Аты-жөнү', 'Туугандыгы'],
          [1, 'Асанова Гүлзат', 'келин'],
        ],
      },
      {
        name: 'Таратуу',
        rows: [
          ['№', 'Үй-бүлө башчысы', 'Ун 50 кг', 'Кол тамга'],
          [1, 'Асанова Гүлзат', 2, 'кол'],
        ],
      },
      {
        name: 'Катышуу',
        rows: [
          ['Аты-жөнү', { serial: 45_163 }, 1.09, '13-окт.'],
          ['Асанова Гүлзат', '✓', 'Н', 'кечикти'],
        ],
      },
      { name: 'Эсеп', rows: [['Смета'], ['Бензин', 5000]] },
    ]),
  );
  expect(opened.opened.sheets.map(({ guess }) => guess)).toEqual([
    'families',
    'hand-outs',
    'attendance',
    null,
  ]);
  const [, , sheet] = opened.sheets;
  const papers = sheet && interpretPapers(sheet, 'attendance', { today });
  if (!papers?.ok) throw new Error(papers?.error.code);
  expect(papers.value.lines[0]?.marks.map(({ on, presence }) => [on, presence])).toEqual([
    ['2023-08-25', 'present'],
    ['2023-09-01', 'absent'],
    ['2023-10-13', 'late'],
  ]);
});
