import { writeSpreadsheet } from '../write-spreadsheet.ts';

export const heading = ['№ семьи', 'Ф.И.О.', 'Кем приходится', 'Дата рожд.', 'Пол', 'Адрес', 'Тел.'];

/** An invented list of five families. */
const rows = [
  ['R-1', 'Чороева Айша', 'свекровь', '02.01.1960', 'ж', 'ул. Мира 1', '0555601001'],
  ['', 'Чороев Нур', 'муж', '1985', 'м', '', ''],
  ['R-2', 'Сатарова Гүлбара', 'свекровь', '03.02.1961', 'ж', 'ул. Мира 2', '0555601002'],
  ['R-3', 'Тологонова Замира', 'свекровь', '04.03.1962', 'ж', 'ул. Мира 3', '0555601003'],
  ['', 'Тологонов Эрик', 'свекор', '05.04.1959', 'м', '', ''],
  ['R-4', 'Урматова Нурила', 'свекровь', '06.05.1963', 'ж', 'ул. Мира 4', ''],
  ['R-5', 'Калмурзаева Дарика', 'свекровь', '07.06.1964', 'ж', 'ул. Мира 5', '0555601005'],
  ['', 'Калмурзаев Азат', 'муж', '1990', 'м', '', ''],
  ['R-7', 'Жээнбекова Асел', 'невестка', '09.08.1991', 'ж', 'ул. Мира 7', ''],
];

/** The list as it was at first. */
export function writeList(file: string): void {
  writeSpreadsheet(file, [heading, ...rows]);
}

/**
 * The list corrected: the birth of Нур, the number of Замира, a child in the family R-2, a new family R-6; R-4 is gone.
 * Of R-5 the number stands as it was, and the birth of Азат is another.
 */
export function writeCorrectedList(file: string): void {
  const changed = rows.flatMap((row) => {
    switch (row[1]) {
      case 'Чороев Нур':
        return [row.with(3, '14.04.1985')];
      case 'Сатарова Гүлбара':
        return [row, ['', 'Сатарова Аяна', 'внучка', '2016', 'ж', '', '']];
      case 'Тологонова Замира':
        return [row.with(6, '0700601033')];
      case 'Урматова Нурила':
        return [];
      case 'Калмурзаев Азат':
        return [row.with(3, '1991')];
      default:
        return [row];
    }
  });
  writeSpreadsheet(file, [
    heading,
    ...changed,
    ['R-6', 'Бообекова Чынар', 'свекровь', '08.07.1965', 'ж', 'ул. Мира 6', ''],
    ['', 'Бообеков Улан', 'муж', '1987', 'м', '', ''],
  ]);
}
