import { fieldOfHeading, SEARCHED_ROWS } from './headings.ts';
import type { PaperField, PaperMapping, PapersKind } from './papers.ts';
import { readPaperDay } from './read-paper-day.ts';
import { type Cell, type Sheet, textOf } from './sheet.ts';
import { plainText, stemPattern } from './word-table.ts';

const goods = stemPattern([
  ...[
    'мука',
    'масло',
    'рис',
    'сахар',
    'макарон',
    'гречк',
    'крупа',
    'соль',
    'чай',
    'консерв',
    'мыло',
    'порошок',
  ],
  ...[
    'набор',
    'продукт',
    'посылк',
    'паек',
    'мешок',
    'мешк',
    'литр',
    'пачк',
    'коробк',
    'кг$',
    'шт$',
    'л$',
    'уголь',
  ],
  ...[
    'ун$',
    'унду',
    'май$',
    'майы',
    'күрүч',
    'кант$',
    'шекер',
    'туз$',
    'азык',
    'топтом',
    'кап$',
    'самын',
    'көмүр',
  ],
  ...[
    'flour',
    'oil',
    'rice',
    'sugar',
    'pasta',
    'salt',
    'tea$',
    'soap',
    'kit$',
    'parcel',
    'ration',
    'kg$',
    'food',
  ],
]);
const signatures = stemPattern([
  ...[
    'подпись',
    'роспись',
    'расписал',
    'получил',
    'кол тамга',
    'колу$',
    'кол коюу',
    'алды$',
    'signature',
    'signed',
  ],
]);
const counts = stemPattern([
  ...['кол-во чел', 'количество чел', 'чел$', 'членов', 'едоков', 'адам саны', 'киши саны', 'жан саны'],
  ...['people', 'members', 'household size', 'family size'],
]);
const receivers = stemPattern([
  ...[
    'глава',
    'получател',
    'участни',
    'слушател',
    'свекров',
    'невестк',
    'үй-бүлө башчы',
    'башчысы',
    'алуучу',
  ],
  ...['катышуучу', 'head of', 'recipient', 'participant', 'beneficiary', 'attendee'],
]);

export interface PaperHeading {
  /** Index from 0. */
  readonly index: number;
  readonly mapping: PaperMapping;
}

/** The row that names the columns of such a paper; null when none does. */
export function findPaperHeading(sheet: Sheet, kind: PapersKind): PaperHeading | null {
  for (const [index, row] of sheet.rows.slice(0, SEARCHED_ROWS).entries()) {
    const mapping = guessPaperMapping(row, kind);
    const fields = Object.values(mapping);
    const days = fields.filter((field) => field === 'day').length;
    const isPaper =
      kind === 'attendance' ? days >= 2 : fields.includes('item') && fields.includes('signature');
    if (fields.includes('full-name') && isPaper) return { index, mapping };
  }
  return null;
}

/** What each column of a heading row holds. */
export function guessPaperMapping(heading: readonly Cell[], kind: PapersKind): PaperMapping {
  const mapping: Record<number, PaperField> = {};
  let named = false;
  for (const [column, cell] of heading.entries()) {
    if (textOf(cell) === '') continue;
    const field = fieldOf(cell, kind);
    mapping[column] = field === 'full-name' && named ? 'ignore' : field;
    named ||= field === 'full-name';
  }
  return mapping;
}

function fieldOf(cell: Cell, kind: PapersKind): PaperField {
  if (readPaperDay(cell) !== null) return kind === 'attendance' ? 'day' : 'ignore';
  const text = textOf(cell);
  const plain = plainText(text);
  const known = fieldOfHeading(text);
  if (known === 'full-name' || known === 'surname') return 'full-name';
  if (counts.test(plain)) return 'people';
  if (receivers.test(plain)) return 'full-name';
  if (known === 'family-number') return 'family-number';
  if (kind === 'attendance') return 'ignore';
  if (signatures.test(plain)) return 'signature';
  return goods.test(plain) ? 'item' : 'ignore';
}
