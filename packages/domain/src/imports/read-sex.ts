import type { Sex } from '../families/index.ts';
import { type Cell, isDash, textOf } from './sheet.ts';
import { wordTable } from './word-table.ts';

const words = wordTable<'female' | 'male'>([
  [
    'female',
    [
      'ж',
      'жен',
      'женский',
      'женск',
      'женщина',
      'девочка',
      'дев',
      'аял',
      'аялзат',
      'кыз',
      'f',
      'female',
      'woman',
      'girl',
    ],
  ],
  [
    'male',
    [
      'м',
      'муж',
      'мужской',
      'мужск',
      'мужчина',
      'мальчик',
      'мал',
      'эркек',
      'эр',
      'уул',
      'm',
      'male',
      'man',
      'boy',
    ],
  ],
]);

/** The sex that a cell says, in one language or several (`Female / Аял`); 'unknown' for an empty one, null for words that say none. */
export function readSex(cell: Cell): Sex | null {
  const text = textOf(cell);
  if (text === '' || isDash(text)) return 'unknown';
  const said = new Set(text.split(/\s+\/\s+/).map((part) => words.get(part)));
  const [sex] = said;
  return said.size === 1 && sex ? sex : null;
}
