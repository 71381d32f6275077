import { plainText } from './word-table.ts';

const stems: readonly (readonly string[])[] = [
  ['январ', 'янв', 'jan', 'үчтүн айы'],
  ['феврал', 'фев', 'feb', 'бирдин айы'],
  ['март', 'mar', 'жалган куран'],
  ['апрел', 'апр', 'apr', 'чын куран'],
  ['май', 'мая', 'may', 'бугу'],
  ['июн', 'jun', 'кулжа'],
  ['июл', 'jul', 'теке'],
  ['август', 'авг', 'aug', 'баш оона'],
  ['сентябр', 'сен', 'sep', 'аяк оона'],
  ['октябр', 'окт', 'oct', 'тогуздун айы'],
  ['ноябр', 'ноя', 'nov', 'жетинин айы'],
  ['декабр', 'дек', 'dec', 'бештин айы'],
];

/** The month that the text begins with, 1 to 12, in Kyrgyz, Russian or English; null when it names none. */
export function monthAtStart(text: string): number | null {
  const plain = plainText(text);
  const index = stems.findIndex((names) => names.some((name) => plain.startsWith(name)));
  return index < 0 ? null : index + 1;
}
