import type { RowKind, RowReason } from './preview.ts';
import { namesFamily } from './read-family-line.ts';
import { type Cell, columnOf, isBlankRow, isDash, type Mapping, textOf } from './sheet.ts';
import { plainText, stemPattern } from './word-table.ts';

const totalWords = stemPattern([
  ...[
    'итого',
    'всего',
    'итог',
    'сумма$',
    'жалпы',
    'баары',
    'бардыгы',
    'баардыгы',
    'жыйынты',
    'total',
    'sum$',
    'in all',
  ],
]);
const signatureWords = stemPattern([
  ...[
    'составил',
    'подпись',
    'подписал',
    'проверил',
    'утвержд',
    'согласован',
    'исполнител',
    'руководитель',
    'заполнил',
  ],
  ...['директор$', 'координатор$', 'м.п$', 'дата составления', 'мөөр', 'күнү түзүлгөн'],
  ...['түздү', 'түзгөн', 'түзүлдү', 'даярда', 'текшерди', 'кол коюу', 'кол тамга', 'бекит', 'жетекчи'],
  ...['prepared by', 'compiled by', 'signature', 'signed', 'checked by', 'approved', 'drawn up by'],
]);

export interface RowClass {
  readonly kind: RowKind;
  readonly because: RowReason;
}

/** What a row is, as far as it shows by itself. `index` and `headingIndex` count from 0. */
export function classifyRow(
  row: readonly Cell[],
  index: number,
  { heading, headingIndex, mapping }: { heading: readonly Cell[]; headingIndex: number; mapping: Mapping },
): RowClass {
  if (index === headingIndex) return { kind: 'heading', because: 'names-the-columns' };
  if (isBlankRow(row)) return { kind: 'blank', because: 'holds-nothing' };
  if (index < headingIndex) return { kind: 'title', because: 'stands-before-the-heading' };
  if (repeats(row, heading)) return { kind: 'repeated-heading', because: 'repeats-the-heading' };
  const texts = row.map(textOf).filter((text) => text !== '');
  const first = plainText(texts.find((text) => /\p{L}/u.test(text)) ?? '');
  const few = texts.length <= 3;
  if (totalWords.test(first.slice(0, 12)) && (few || texts.slice(1).every(isFigure)))
    return { kind: 'total', because: 'begins-with-a-total-word' };
  if (few && (texts.some((text) => /_{3,}/.test(text)) || signatureWords.test(first.slice(0, 24))))
    return { kind: 'signature', because: 'asks-for-a-signature' };
  const nameColumn = columnOf(mapping, 'full-name');
  const name = nameColumn === null ? '' : textOf(row[nameColumn]);
  if ((name === '' || namesFamily([name])) && namesFamily(texts))
    return { kind: 'family', because: 'names-a-family' };
  const isName = looksLikeName(name) && (texts.length > 1 || !/\d/.test(name));
  if (isName || (isLetter(name) && texts.length > 1)) return { kind: 'person', because: 'names-a-person' };
  return { kind: 'note', because: 'names-nobody' };
}

/** A single letter where the name should stand, with more beside it: somebody whose name was not written out. */
function isLetter(name: string): boolean {
  return /^\p{L}\.?$/u.test(name);
}

/** Whether the text could be somebody's name: words of letters and not a sentence; a figure only after two words. */
export function looksLikeName(text: string): boolean {
  const bare = text.replace(/\(.*?\)/g, '').trim();
  const words = bare.split(' ');
  return (
    bare.length <= 80 &&
    words.length <= 6 &&
    /^\p{L}[\p{L}\p{M}.'’ʼ`-]+/u.test(bare) &&
    (!/\d/.test(bare) || words.filter((word) => /^\p{L}{2,}$/u.test(word)).length >= 2)
  );
}

function isFigure(text: string): boolean {
  return /^[\d\s.,]+$/.test(text) || isDash(text);
}

/** Whether at least two columns, and most of those that the heading names, say the same as the heading. */
function repeats(row: readonly Cell[], heading: readonly Cell[]): boolean {
  let same = 0;
  let different = 0;
  for (const [column, cell] of heading.entries()) {
    const name = textOf(cell);
    if (name === '') continue;
    if (plainText(textOf(row[column])) === plainText(name)) same += 1;
    else if (++different > heading.length * 0.4) return false;
  }
  return same >= 2 && same >= (same + different) * 0.6;
}
