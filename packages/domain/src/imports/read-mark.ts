import type { PaperPresence } from '../families/index.ts';
import { type Cell, textOf } from './sheet.ts';
import { plainText } from './word-table.ts';

interface MarkMeaning {
  readonly presence: PaperPresence;
  /** False where paper sheets use the mark in more than one sense. */
  readonly sure: boolean;
}

const sure: readonly (readonly [PaperPresence, readonly string[]])[] = [
  [
    'present',
    [
      '+',
      '1',
      'да',
      'ооба',
      'был',
      'была',
      'пришла',
      'присутствовала',
      'явка',
      'келди',
      'катышты',
      'yes',
      'present',
    ],
  ],
  [
    'absent',
    [
      ...[
        '-',
        'н',
        '0',
        'нб',
        'н/б',
        'н/я',
        'нет',
        'не был',
        'не была',
        'не пришла',
        'неявка',
        'отсутствовала',
      ],
      ...['жок', 'келген жок', 'келбеди', 'катышкан жок', 'no', 'absent', 'n'],
    ],
  ],
  [
    'excused',
    [
      ...[
        'бол',
        'болен',
        'больна',
        'болеет',
        'болезнь',
        'болела',
        'ув',
        'уваж',
        'уваж. прич',
        'по уваж',
        'справка',
        'б/л',
      ],
      ...['оору', 'ооруп', 'ооруп калды', 'ооруган', 'себептүү', 'excused', 'sick', 'ill', 'e'],
    ],
  ],
  [
    'late',
    ['опозд', 'опоздала', 'опоздал', 'оп', 'опоздание', 'кеч', 'кечикти', 'кечигип келди', 'late', 'l'],
  ],
  ['left-early', ['ушла', 'ушла раньше', 'рано ушла', 'эрте кетти', 'кетти', 'left', 'left early']],
];

/** `б` may be "was there" or "was ill", `отр` "asked to be let off" or "made up for it". */
const unsure: readonly (readonly [PaperPresence, readonly string[]])[] = [
  ['present', ['к', 'x', 'х', 'п', 'я', 'p', 'y']],
  ['absent', ['а', 'a', 'ж']],
  ['excused', ['б', 'у', 'о', 'отр', 'отпр', 'отпросилась', 'сурап кетти']],
];

const meanings = new Map<string, MarkMeaning>([...table(unsure, false), ...table(sure, true)]);

function table(
  entries: readonly (readonly [PaperPresence, readonly string[]])[],
  sure: boolean,
): [string, MarkMeaning][] {
  return entries.flatMap(([presence, marks]) =>
    marks.map((mark): [string, MarkMeaning] => [markKey(mark), { presence, sure }]),
  );
}

/** One spelling for a mark however it is written: capitals, closing dots, ticks and dashes of every kind; '' for none. */
export function markKey(cell: Cell): string {
  return plainText(textOf(cell))
    .replace(/[−–—‒]/g, '-')
    .replace(/[✓✔√☑]/g, '+')
    .replace(/^v$/, '+')
    .replace(/^h$/, 'н')
    .replace(/[\s.,;!]+$/, '');
}

/** What a mark usually means; null for one that is not known. `key` is the mark's `markKey`. */
export function usualMeaning(key: string): MarkMeaning | null {
  return meanings.get(key) ?? null;
}
