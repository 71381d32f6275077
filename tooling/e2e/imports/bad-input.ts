import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type Row, writeWorkbook } from '../write-spreadsheet.ts';
import { inWindows1251 } from './made-lists.ts';
import { peopleOf, type RegistryNow, registryNow } from './registry.ts';
import type { Scene } from './scene.ts';

const heading = ['№ семьи', 'Ф.И.О.', 'Кем приходится', 'Дата рожд.', 'Пол', 'ПИН', 'Тел.'];
const MEGABYTE = 1024 * 1024;

/** What real files hold besides lists, and what nobody sends by mistake: each is told at its cell, or refused whole. */
export function importBadInput({ imports, api, folder }: Scene): void {
  const { family, findings, page, register, says } = imports;
  const path = (name: string) => join(folder, name);
  const write = (name: string, rows: readonly Row[], more?: Record<string, string | Buffer>) => {
    writeWorkbook(path(name), [{ name: 'list', rows }], more);
    return path(name);
  };
  let before: RegistryNow;
  beforeAll(async () => {
    before = await registryNow(api());
  });

  test('formulas, errors, macros, unseen marks and headings that stand twice are named at their cells', async () => {
    const file = write(
      'formulas.xlsm',
      [
        ['№ семьи', 'Ф.И.О.', 'Пол', 'Тел.', 'Тел.'],
        [{ formula: 'ROW()-1', value: 91 }, '\u200fШаршенова\u200b Гүлзат', 'ж', { error: '#REF!' }, ''],
        [{ formula: 'HYPERLINK("http://example.org","x")' }, 'Шаршенов Бакыт', 'м', '', ''],
      ],
      { 'xl/vbaProject.bin': Buffer.alloc(100) },
    );
    await imports.look(file);
    expect(await findings()).toEqual([
      'There are macros in this file. They are never run; only what stands in the cells is read.',
      'Cell A2: a formula stands here. Its last value was taken; it is not calculated anew.',
      'Cell D2: the spreadsheet shows the error #REF! here. It was left out.',
      'Cell A3: a formula stands here without its value. It was left out; write the value in.',
      'Cell B2: marks that cannot be seen stood in the text and were taken out of it.',
      'Cell E1: the heading "Тел." stands here for the second time. Check what both columns hold.',
    ]);
    await says(/^Шаршенова Гүлзат$/, family(2));
  });

  test('a thousand columns, and sixteen megabytes in one cell, are left out and the rest is read', async () => {
    const wide = Array.from({ length: 998 }, (_, at) => `графа ${at}`);
    const long = 'а'.repeat(8 * MEGABYTE);
    const file = write('wide.xlsx', [
      ['№ семьи', 'Ф.И.О.', ...wide],
      [92, 'Шаршенова Гүлзат', long, 'x'],
    ]);
    await imports.look(file);
    expect(await findings()).toEqual([
      'Cell SG1: more columns than can be read stand here. What lies further right was not read.',
      'Cell C2: the text is longer than any cell of a list. It was left out.',
    ]);
    await says('1 family will be registered (1 person)');
    const columns = page.getByRole('table', { name: 'Columns of the sheet' });
    expect(await columns.getByRole('row').count()).toBeLessThan(60);
  });

  test('an archive that swells without end is refused, and unread', async () => {
    const bomb = Buffer.alloc(300 * MEGABYTE, 32);
    await imports.look(write('bomb.xlsx', [heading], { 'xl/worksheets/sheet1.xml': bomb }));
    await says(
      'This file unpacks to more than any list holds, and nothing of it was read.',
      page.getByRole('alert'),
    );
    expect(await register.count()).toBe(0);
  });

  test('a text of two encodings is read line by line, and the odd line is named', async () => {
    writeFileSync(
      path('mixed.csv'),
      Buffer.concat([
        Buffer.from('№ семьи;Ф.И.О.;Пол\n93;Шаршенова Гүлзат;ж\n'),
        inWindows1251(';Шаршенов Бакыт;м\n'),
      ]),
    );
    await imports.look(path('mixed.csv'));
    expect(await findings()).toContain(
      'Row 3: the letters are in another encoding than the rest of the file. They were read for themselves; check them.',
    );
    await says('Шаршенов Бакыт', family(2));
  });

  test('nothing of all this was written down', async () => {
    expect(await registryNow(api())).toEqual(before);
  });

  test('what people cannot be is a doubt at its cell, and is left out when the rest is registered', async () => {
    const file = write('odd-people.xlsx', [
      heading,
      ['Z-1', 'Ш', 'свекровь', '1890', 'ж', 1.2e13, 'позже'],
      ['', 'Шаршенов Бакыт', 'муж', '31.02.1988', 'да', '123', '0555'],
      ['', 'Шаршенова Аида', 'невестка', '12.05.1990', 'ж', '', 555_701_003],
      ['', 'Шаршенов Тилек', 'ребенок', '1985', 'м', '', '0700 70 10 04'],
      ['', { formula: 'NOW()', value: 45_000 }, 'ребенок', { serial: 999_999 }, 'м', '', ''],
    ]);
    await imports.look(file);
    await says('Row 6 tells of somebody without a name. It is not imported; add the name in the file.');
    for (const [row, sentence] of [
      [2, 'A part of the name is a single letter. Write it out if you know it.'],
      [2, '"1890" lies too far back. It is left out; check the year.'],
      [2, 'The spreadsheet shortened the personal number and its last digits are lost.'],
      [2, '"позже" is no phone number that could be read. It is left out.'],
      [3, '"31.02.1988" is no day that could be read. It is left out; write it in later.'],
      [3, 'The word "да" says neither sex. Choose it later.'],
      [3, 'The personal number has not 14 digits. It is left out; take it from the paper.'],
      [3, '"0555" is no phone number that could be read. It is left out.'],
      [5, 'Nobody of the generation above is old enough to be the parent.'],
    ] as const) {
      await family(2)
        .getByRole('listitem')
        .filter({ hasText: `Row ${row}, ` })
        .filter({ hasText: sentence })
        .waitFor();
    }
    await imports.registerAs('1 family is registered, with 4 people.');
    const people = peopleOf(await registryNow(api()), new Set(['Z-1']));
    expect(people.map(({ fullName, birth, phone }) => [fullName, birth, phone])).toEqual([
      ['Ш', null, null],
      ['Шаршенов Бакыт', null, null],
      ['Шаршенова Аида', '1990-05-12', '+996555701003'],
      ['Шаршенов Тилек', '1985', '+996700701004'],
    ]);
  });
}
