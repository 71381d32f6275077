import { type GenerationRole, nameKey, type Sex } from '../families/index.ts';
import type { AgeRange } from './read-birth.ts';
import { wordTable } from './word-table.ts';

/**
 * What a word of kinship says. A son is the husband at the family's centre, or a child; the head of the family and a
 * wife sit where their age and sex put them.
 */
export type Relation = GenerationRole | 'son' | 'head' | 'wife';

interface RelationSays {
  readonly relation: Relation;
  readonly sex: Sex;
  /** False where the word is said from another member's side, so that the seat is a guess. */
  readonly sure: boolean;
}

function says(relation: Relation, sex: Sex, sure = true): RelationSays {
  return { relation, sex, sure };
}

const table = wordTable<RelationSays>([
  [
    says('mother-in-law', 'female'),
    ['свекровь', 'кайнене', 'кайненеси', 'кайнэне', 'кайын эне', 'кайын энеси', 'кайн эне', 'mother-in-law'],
  ],
  [
    says('mother-in-law', 'female', false),
    ['мать', 'мама', 'эне', 'энеси', 'апа', 'апасы', 'тёща', 'mother'],
  ],
  [
    says('father-in-law', 'male'),
    ['свекор', 'свёкр', 'кайната', 'кайнатасы', 'кайын ата', 'кайын атасы', 'кайн ата', 'father-in-law'],
  ],
  [says('father-in-law', 'male', false), ['отец', 'папа', 'ата', 'атасы', 'тесть', 'father']],
  [
    says('daughter-in-law', 'female'),
    ['невестка', 'сноха', 'келин', 'келини', 'келинчек', 'келинчеги', 'жена сына', 'daughter-in-law'],
  ],
  [says('wife', 'female', false), ['жена', 'супруга', 'аялы', 'жубайы', 'зайыбы', 'wife']],
  [
    says('head', 'unknown', false),
    [
      ...[
        'глава',
        'глава семьи',
        'глава домохозяйства',
        'сам',
        'сама',
        'заявитель',
        'үй-бүлө башчысы',
        'башчысы',
      ],
      ...['өзү', 'head', 'head of household', 'head of family', 'self'],
    ],
  ],
  [says('husband', 'male'), ['муж', 'супруг', 'күйөө', 'күйөөсү', 'күйөсү', 'жолдошу', 'эри', 'husband']],
  [says('son', 'male'), ['сын', 'сынок', 'уул', 'уулу', 'son']],
  [
    says('child', 'female'),
    ['дочь', 'дочка', 'внучка', 'кыз', 'кызы', 'daughter', 'granddaughter', 'кыз бала'],
  ],
  [says('child', 'male'), ['внук', 'эркек бала', 'grandson']],
  [
    says('child', 'unknown'),
    [
      ...['ребенок', 'реб', 'дети', 'дитя', 'младенец', 'дочь/сын', 'сын/дочь', 'внук(чка)', 'внук/внучка'],
      ...[
        'внук(а)',
        'бала',
        'баласы',
        'бөбөк',
        'небере',
        'небереси',
        'наристе',
        'child',
        'grandchild',
        'baby',
      ],
    ],
  ],
  [
    says('other', 'female'),
    [
      ...['золовка', 'сестра', 'тётя', 'племянница', 'бабушка', 'прабабушка', 'чоң эне', 'таене', 'эже'],
      ...['эжеси', 'карындаш', 'карындашы', 'сиңди', 'сиңдиси', 'sister', 'aunt', 'grandmother', 'niece'],
    ],
  ],
  [
    says('other', 'male'),
    [
      ...[
        'деверь',
        'брат',
        'дядя',
        'племянник',
        'дедушка',
        'дед',
        'чоң ата',
        'таята',
        'ага',
        'агасы',
        'байке',
      ],
      ...['ини', 'иниси', 'brother', 'uncle', 'grandfather', 'nephew'],
    ],
  ],
  [
    says('other', 'unknown'),
    ['родственник', 'родственница', 'другое', 'тууган', 'тууганы', 'жиен', 'жээн', 'relative', 'other'],
  ],
]);

/** What the words say, or null. Words beside a known one ("невестка 2-я") are passed over, and then nothing is sure. */
export function readRelation(text: string): RelationSays | null {
  const whole = table.get(text);
  if (whole) return whole;
  const parts = text.split(/\s+\/\s+/);
  if (parts.length > 1) {
    const meanings = new Set(parts.map((part) => table.get(part)));
    const [meaning] = meanings;
    if (meanings.size === 1 && meaning) return meaning;
  }
  const found = new Set(
    nameKey(text)
      .split(' ')
      .flatMap((word) => table.get(word) ?? []),
  );
  const [only] = found;
  return found.size === 1 && only ? { ...only, sure: false } : null;
}

/** The ages at which each seat is believed. */
export const believedAges: Readonly<Record<Relation, AgeRange>> = {
  'mother-in-law': { from: 32, to: 110 },
  'father-in-law': { from: 32, to: 110 },
  'daughter-in-law': { from: 15, to: 75 },
  husband: { from: 15, to: 75 },
  son: { from: 0, to: 75 },
  head: { from: 15, to: 110 },
  wife: { from: 15, to: 110 },
  child: { from: 0, to: 20 },
  other: { from: 0, to: 110 },
};

/** The age from which a son is a grown man. */
export const GROWN = 18;

/** The age from which the head of a family, or a wife, is taken to be of the elder generation. */
export const ELDER = 45;
