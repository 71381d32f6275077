import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Row, writeWorkbook } from '../write-spreadsheet.ts';

/** Somebody as a list should be understood, whichever shape it has. */
export interface Expected {
  readonly family: string;
  readonly fullName: string;
  readonly birth: string | null;
  readonly sex: 'female' | 'male';
  readonly role: string;
  readonly phone: string | null;
}

/** A list that is made on the fly, and who is on it. */
interface MadeList {
  /** What it is, for whom reads the tests. */
  readonly what: string;
  readonly file: string;
  readonly write: (path: string) => void;
  readonly people: readonly Expected[];
}

const person = (
  family: string,
  fullName: string,
  birth: string | null,
  sex: Expected['sex'],
  role: string,
  phone: string | null = null,
): Expected => ({ family, fullName, birth, sex, role, phone });

/** Headings, words and dates as a Kyrgyz office writes them; the number of the family merged over its rows. */
const kyrgyz: MadeList = {
  what: 'a workbook with Kyrgyz headings, days by format and merged numbers',
  file: 'тизме.xlsx',
  write: (path) =>
    writeWorkbook(path, [
      {
        name: 'Тизме',
        rows: [
          ['Ак-Суу айылындагы үй-бүлөлөрдүн тизмеси'],
          [
            ...['Үй-бүлө №', 'Аты-жөнү', 'Туугандыгы', 'Туулган күнү', 'Жынысы', 'Дареги'],
            ...['Телефону', 'Чалса болобу?'],
          ],
          [
            ...['A-1', 'Качкынбаева Бурул Сейит кызы', 'кайнене', '12.03.1958-ж.', 'аял', 'Манас көч. 12'],
            ...['0555 30 12 01', 'ооба'],
          ],
          ['', 'Качкынбаев Нурлан', 'күйөөсү', '1985-жылы', 'эркек', '', '', ''],
          [
            '',
            'Качкынбаева Айпери Бакыт кызы',
            'келини',
            { serial: 32_944 },
            'аял',
            '',
            '+996700301203',
            'жок',
          ],
          ['', 'Качкынбаев Эмир', 'баласы', '14.02.2015', 'эркек', '', '', ''],
          ['A-2', 'Дүйшөева Сайкал', 'кайнене', '1961', 'аял', 'Манас көч. 14', 996770301204, ''],
          ['', 'Дүйшөев Талант', 'кайната', '01.09.1959', 'эркек', '', '', ''],
          ['Баары', '6 адам'],
        ],
        merged: ['A1:H1', 'A3:A6', 'A7:A8'],
      },
    ]),
  people: [
    person('A-1', 'Качкынбаева Бурул Сейит кызы', '1958-03-12', 'female', 'mother-in-law', '+996555301201'),
    person('A-1', 'Качкынбаев Нурлан', '1985', 'male', 'husband'),
    person(
      'A-1',
      'Качкынбаева Айпери Бакыт кызы',
      '1990-03-12',
      'female',
      'daughter-in-law',
      '+996700301203',
    ),
    person('A-1', 'Качкынбаев Эмир', '2015-02-14', 'male', 'child'),
    person('A-2', 'Дүйшөева Сайкал', '1961', 'female', 'mother-in-law', '+996770301204'),
    person('A-2', 'Дүйшөев Талант', '1959-09-01', 'male', 'father-in-law'),
  ],
};

/** As an old program of an office saves it: one byte a letter, semicolons, commas in the dates. */
const windows1251: MadeList = {
  what: 'a text in windows-1251 with semicolons',
  file: 'reestr.csv',
  write: (path) =>
    writeFileSync(
      path,
      inWindows1251(
        [
          'Реестр семей;;;;;;',
          '№ семьи;ФИО;Родство;Дата рожд.;Пол;Адрес;Тел.',
          'Б-1;"Мамбетова Кульжан";свекровь;"12,03,1958 г.";ж;ул. Мира 5;0555-40-12-01',
          ';Мамбетов Бакыт;муж;23.05.1990;м;там же;',
          ';Мамбетова Айнура;сноха;25/5/91;ж;там же;нет',
          ';Мамбетов Эмиль;сын;14.02.2014;м;;',
          'Б-2;Осмонова Айша Каримовна;свекровь;1961;жен;ул. Мира 7;8 916 123 45 67',
          ';Осмонов Данияр;свекор;24.12.1957;муж;там же;"0700 40-12-05"',
          'Итого;2 семьи, 6 чел.;;;;;',
          'Составила:;Турганбаева А.;;;;;',
        ].join('\r\n'),
      ),
    ),
  people: [
    person('Б-1', 'Мамбетова Кульжан', '1958-03-12', 'female', 'mother-in-law', '+996555401201'),
    person('Б-1', 'Мамбетов Бакыт', '1990-05-23', 'male', 'husband'),
    person('Б-1', 'Мамбетова Айнура', '1991-05-25', 'female', 'daughter-in-law'),
    person('Б-1', 'Мамбетов Эмиль', '2014-02-14', 'male', 'child'),
    person('Б-2', 'Осмонова Айша Каримовна', '1961', 'female', 'mother-in-law', '+79161234567'),
    person('Б-2', 'Осмонов Данияр', '1957-12-24', 'male', 'father-in-law', '+996700401205'),
  ],
};

/** A form's answers with a group that repeats; the questions stand in two languages, the answers in a third. */
const kobo: MadeList = {
  what: 'an export of a form with a repeat group and labels in several languages',
  file: 'households.xlsx',
  write: (path) =>
    writeWorkbook(path, [
      {
        name: 'Үй-бүлө анкетасы',
        rows: [
          [
            ...['start', 'end', 'Интервьюердин аты', 'Айыл', 'Дареги', 'Номер домохозяйства'],
            ...['Контактный телефон', 'Чалса болобу?', '_id', '_uuid', '_submission_time', '_index'],
          ],
          koboForm('Манас 5', 'K-12', '0555501201', 'Ооба', 1),
          koboForm('Манас 7', 'K-13', 996_700_501_202, 'Жок', 2),
        ],
      },
      {
        name: 'uy_bulo_muchosu',
        rows: [
          [
            ...['Ф.И.О. члена семьи', 'Укажите дату рождения', 'Жынысы', 'Relationship to the head'],
            ...['_index', '_parent_table_name', '_parent_index', '_submission__id'],
          ],
          koboPerson('Сыргакова Бурул', { serial: 21_000 }, 'Аял', 'mother_in_law', 1),
          koboPerson('Сыргакова Айпери', '1990-01-01', 'Аял', 'daughter_in_law', 1),
          koboPerson('Сыргаков Мирлан', '1988-11-30', 'Эркек', 'husband', 1),
          koboPerson('Жолдошева Бермет', '1991', 'Аял', 'daughter_in_law', 2),
        ],
      },
    ]),
  people: [
    person('K-12', 'Сыргакова Бурул', '1957-06-29', 'female', 'mother-in-law', '+996555501201'),
    person('K-12', 'Сыргакова Айпери', '1990-01-01', 'female', 'daughter-in-law'),
    person('K-12', 'Сыргаков Мирлан', '1988-11-30', 'male', 'husband'),
    person('K-13', 'Жолдошева Бермет', '1991', 'female', 'daughter-in-law', '+996700501202'),
  ],
};

const koboForm = (
  address: string,
  number: string,
  phone: string | number,
  mayCall: string,
  at: number,
): Row => [
  ...['2026-01-05T09:00:00', '2026-01-05T09:20:00', 'Асель', 'Ак-Суу', address, number],
  ...[phone, mayCall, 900 + at, `u${at}`, '2026-01-05T10:00:00', at],
];
const koboPerson = (name: string, birth: Row[number], sex: string, relation: string, form: number): Row => [
  ...[name, birth, sex, relation],
  ...[form * 10, 'households', form, 900 + form],
];

export const madeLists: readonly MadeList[] = [kyrgyz, windows1251, kobo];

/** Writes the list into the folder and tells where it is. */
export function madeFile(folder: string, { file, write }: Pick<MadeList, 'file' | 'write'>): string {
  const path = join(folder, file);
  write(path);
  return path;
}

/** The text with one byte a letter, as Windows wrote Russian. */
export function inWindows1251(text: string): Buffer {
  const letters = new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Buffer.from(Uint8Array.from(text, (letter) => letters.indexOf(letter)));
}
