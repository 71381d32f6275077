import { isDash } from './sheet.ts';
import { stemPattern, wordTable } from './word-table.ts';

/** Words that only addresses hold. */
export const addressWords = stemPattern([
  ...['ул$', 'улиц', 'көч', 'дом$', 'кв$', 'переул', 'просп', 'мкр$', 'село$', 'айыл', 'street', 'str$'],
]);

const same = wordTable<true>([
  [
    true,
    [
      'там же',
      'тамже',
      'тот же',
      'ошол эле',
      'ошол эле жерде',
      'ошол жерде',
      'ошондой эле',
      'same',
      'same address',
      'ditto',
    ],
  ],
]);

/** The address that a cell says, or null where it is the family's: empty, a dash, "там же". */
export function readAddress(text: string): string | null {
  if (text === '' || isDash(text)) return null;
  return same.get(text) ? null : text;
}

/** Whether the cell refers to an address elsewhere in the list. */
export function refersToAddress(text: string): boolean {
  return text !== '' && readAddress(text) === null;
}
