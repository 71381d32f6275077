import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fileOf, type MadeCell, makeWorkbook } from './made-files.sample.ts';
import { openFile } from './open-file.ts';
import { codesAt, familiesOf, family, read } from './read-made.sample.ts';

describe('workbooks', () => {
  test('with Kyrgyz headings, names in parts, days by format and merged numbers', async () => {
    const file = makeWorkbook([
      {
        name: 'Тизме',
        rows: [
          ['Үй-бүлөлөрдүн тизмеси'],
          ['Үй-бүлө №', 'Фамилиясы', 'Аты', 'Туугандыгы', 'Туулган күнү', 'Дареги', 'Телефону'],
          [1, 'Асанова', 'Гүлзат', 'келин', { serial: 32_944 }, 'ул. Мира 5', '0555111222'],
          [null, 'Асанов', { inline: 'Бакыт' }, 'күйөөсү', 1988, null, null],
          [2, 'Исакова', 'Айгүл', 'кайнене', '07.09.1964 ж.', 'Манас көч. 5', null],
        ],
        merged: ['A1:G1', 'A3:A4'],
      },
    ]);
    const opened = await read(file);
    expect(opened.opened.sheets).toMatchObject([{ name: 'Тизме', rows: 5, guess: 'families' }]);
    expect(familiesOf(opened)).toEqual([
      family,
      {
        number: '2',
        address: 'Манас көч. 5',
        members: [{ fullName: 'Исакова Айгүл', birth: '1964-09-07', role: 'mother-in-law', phone: null }],
      },
    ]);
    expect(codesAt(opened)).toEqual(['merged-cells 3:0']);
  });

  test('whose sheets stand before what they share, and whose names are prefixed, are read all the same', async () => {
    const prefixed =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const file = makeWorkbook([{ name: 'a & b', rows: [['Ф.И.О.', 'Пол']] }], {
      more: { 'xl/worksheets/sheet1.xml': strToU8(prefixed) },
    });
    const { sheets } = await read(file);
    expect(sheets).toEqual([{ name: 'a & b', rows: [['Ф.И.О.']], merged: [] }]);
  });

  test('formulas, errors, macros, unseen marks and headings that stand twice are found at their cells', async () => {
    const rows: MadeCell[][] = [
      ['№ семьи', 'ФИО', 'Пол', 'Тел', 'Тел'],
      [{ formula: 'ROW()-1', value: 1 }, '\u200fАсанова\u200b Гүлзат', 'ж', { error: '#REF!' }, null],
      [{ formula: 'A2+1' }, { formula: 'B9', value: 'Асанов Бакыт' }, 'м', null, null],
    ];
    const file = makeWorkbook([{ name: 'list', rows }], {
      name: 'list.xlsm',
      more: { 'xl/vbaProject.bin': new Uint8Array(100) },
    });
    const opened = await read(file);
    expect(codesAt(opened)).toEqual([
      'macros-not-run -:-',
      'formula-value-taken 2:0',
      'formula-value-taken 3:1',
      'error-value 2:3',
      'formula-without-value 3:0',
      'marks-removed 2:1',
      'heading-twice 1:4',
    ]);
    expect(opened.sheets[0]?.rows[1]).toEqual([1, 'Асанова Гүлзат', 'ж']);
    expect(opened.sheets[0]?.rows[2]).toEqual([null, 'Асанов Бакыт', 'м']);
  });

  test('a thousand columns, and sixteen megabytes in a cell, are left out and the rest is read', async () => {
    const file = makeWorkbook([
      {
        name: 'list',
        rows: [
          ['№ семьи', 'ФИО', ...Array.from({ length: 998 }, (_, at) => `столбец ${at}`)],
          [1, 'Асанова Гүлзат', 'а'.repeat(8 * 1024 * 1024)],
        ],
      },
    ]);
    const opened = await read(file);
    expect(codesAt(opened)).toEqual(['too-many-columns 1:500', 'cell-too-long 2:2']);
    expect(opened.sheets[0]?.rows.map((row) => row.length)).toEqual([500, 2]);
  });

  test('rows beyond the limit are left out and found', async () => {
    const row = (at: number) => `<row r="${at}"><c><v>1</v></c></row>`;
    const xml = `<worksheet><sheetData>${row(1)}${row(100_001)}${row(1_048_576)}</sheetData></worksheet>`;
    const file = makeWorkbook([{ name: 'list', rows: [] }], {
      more: { 'xl/worksheets/sheet1.xml': strToU8(xml) },
    });
    const opened = await read(file);
    expect(opened.sheets[0]?.rows).toEqual([[1]]);
    expect(codesAt(opened)).toEqual(['too-many-rows 100001:-']);
  });

  test('an archive that swells without end is given up while it is unpacked', async () => {
    const bomb = new Uint8Array(300 * 1024 * 1024).fill(32);
    const file = makeWorkbook([{ name: 'list', rows: [] }], { more: { 'xl/styles.xml': bomb } });
    expect(file.size).toBeLessThan(1024 * 1024);
    expect(await openFile(file)).toEqual({ ok: false, error: 'unpacks-too-large' });
  }, 30_000);

  test('a damaged sheet is a finding, and the others are read; a cut file is a failure', async () => {
    const file = makeWorkbook(
      [
        { name: 'broken', rows: [] },
        { name: 'whole', rows: [['ФИО', 'Пол']] },
      ],
      { more: { 'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData><row><c></row>') } },
    );
    const opened = await read(file);
    expect(opened.opened.sheets[0]?.findings).toMatchObject([{ code: 'sheet-not-read', sheet: 'broken' }]);
    expect(opened.sheets[1]?.rows).toEqual([['ФИО', 'Пол']]);
    const cut = new File([file.slice(0, file.size / 3)], 'cut.xlsx');
    expect(await openFile(cut)).toMatchObject({ ok: false });
  });

  test('an archive without a sheet is no spreadsheet', async () => {
    const file = fileOf(zipSync({ 'photo.jpg': new Uint8Array(10) }), 'photos.zip');
    expect(await openFile(file)).toEqual({ ok: false, error: 'not-a-spreadsheet' });
  });
});
