import { nameKey } from '../families/index.ts';

/** In which way a list says who somebody's father is. */
export type PatronymicForm = 'slavic' | 'kyrgyz' | 'plain' | 'none';

/** A full name taken to pieces. Each piece is a key, '' where the name has no such piece. */
export interface NameParts {
  /** Words in their order, as keys. */
  readonly words: readonly string[];
  /** The name as it was written, in lower case, for telling another spelling from the same. */
  readonly written: string;
  readonly given: string;
  /** Without the ending that says man or woman: `асанов` for Асанов and Асанова. */
  readonly surname: string;
  readonly surnameWithEnding: string;
  /** The surname without -ов, -ев, -ин: often the name of somebody's father or grandfather. */
  readonly root: string;
  /** The father's name without any ending: `кубанычбек` for -ович, -овна, уулу and кызы. */
  readonly father: string;
  readonly fatherForm: PatronymicForm;
  readonly givenIsInitial: boolean;
  readonly fatherIsInitial: boolean;
  /** Whether an ending said which word is the surname; otherwise it is the first by custom. */
  readonly surnameIsSure: boolean;
}

const SON_OR_DAUGHTER = /^(?:ulu|kizi|gizi|ogli)$/;
/** `Кубанычбеккызы` in one word. A name may itself end in -сулуу, so a son's word is looked for with care. */
const GLUED = /^(?<father>[a-z]{4,}?)(?:kizi|(?<!s)ulu)$/;
const SLAVIC = /^(?<father>[a-z]{2,}?)(?:ovich|evich|ovna|evna|inichna|ichna)$/;
/** Ilyich and the like: only where a patronymic stands. */
const SHORT_SLAVIC = /^(?<father>[a-z]{2,}?)ich$/;
const SURNAME = /(?:[oe]va?|skii?|skaia|enko)$/;
/** What one letter with a dot gives as a key: ш, ч, ю and я become two letters. */
const INITIAL = /^(?:[a-z]|sh|ch|iu|ia|ts|je)$/;
const HYPHEN = /(?<=\p{L})[-‐-―](?=\p{L})/gu;

/**
 * Takes a full name to pieces, in any order and spelling: a patronymic is known by its ending or by уулу and кызы, a
 * surname by its ending, and otherwise the surname comes first, then the given name, then the father's.
 */
export function namePartsOf(fullName: string): NameParts {
  const joined = fullName.replace(HYPHEN, '');
  const words = nameKey(joined)
    .split(' ')
    .filter((word) => word !== '');
  const { father, form, rest } = takeFather(words);
  const initials = rest.filter((word) => INITIAL.test(word));
  const full = rest.filter((word) => !INITIAL.test(word));
  const { surname, others, sure } = takeSurname(full, initials.length > 0, father !== '');
  const [givenWord = '', thirdWord = ''] = others;
  const [firstInitial = '', secondInitial = ''] = initials;
  const given = givenWord === '' ? firstInitial : givenWord;
  const spare = givenWord === '' ? secondInitial : firstInitial;
  const plainFather = father === '' ? (thirdWord === '' ? spare : thirdWord) : father;
  const fatherIsInitial = father === '' && thirdWord === '' && spare !== '';
  return {
    words,
    written: joined.toLowerCase().normalize('NFC').replace(/\s+/g, ' ').trim(),
    given,
    surname: withoutGender(surname),
    surnameWithEnding: surname,
    root: rootOf(surname),
    father: fatherIsInitial ? plainFather : stemOf(plainFather),
    fatherForm: plainFather === '' ? 'none' : father === '' ? 'plain' : form,
    givenIsInitial: givenWord === '' && given !== '',
    fatherIsInitial,
    surnameIsSure: sure,
  };
}

/** The same name, had the surname been taken for the given name; null where that cannot be. */
export function theOtherWayRound(name: NameParts): NameParts | null {
  const { given, surname, surnameIsSure, givenIsInitial } = name;
  if (surnameIsSure || givenIsInitial || given === '' || surname === '') return null;
  return {
    ...name,
    given: surname,
    surname: withoutGender(given),
    surnameWithEnding: given,
    root: rootOf(given),
  };
}

interface Father {
  readonly father: string;
  readonly form: PatronymicForm;
  readonly rest: readonly string[];
}

function takeFather(words: readonly string[]): Father {
  const child = words.findIndex((word, at) => at > 0 && SON_OR_DAUGHTER.test(word));
  const before = words[child - 1];
  if (before !== undefined && !INITIAL.test(before)) {
    return {
      father: before,
      form: 'kyrgyz',
      rest: words.filter((_, at) => at !== child && at !== child - 1),
    };
  }
  for (const [pattern, form, from] of [
    [GLUED, 'kyrgyz', 0],
    [SLAVIC, 'slavic', 0],
    [SHORT_SLAVIC, 'slavic', 2],
  ] as const) {
    const at = words.findLastIndex((word, index) => index >= from && pattern.test(word));
    const father = pattern.exec(words[at] ?? '')?.groups?.father;
    if (father !== undefined && words.length > 1) {
      return { father, form, rest: words.filter((_, index) => index !== at) };
    }
  }
  return { father: '', form: 'none', rest: words };
}

function takeSurname(
  words: readonly string[],
  hasInitials: boolean,
  hasFather: boolean,
): { readonly surname: string; readonly others: readonly string[]; readonly sure: boolean } {
  const at = words.findIndex((word) => word.length > 4 && SURNAME.test(word));
  const found = words[at];
  if (found !== undefined) {
    return { surname: found, others: words.filter((_, index) => index !== at), sure: true };
  }
  const alone = words.length === 1 && (hasFather || !hasInitials);
  if (words.length === 0 || alone) return { surname: '', others: words, sure: hasFather };
  return { surname: words[0] ?? '', others: words.slice(1), sure: hasInitials };
}

function withoutGender(surname: string): string {
  return surname.replace(/(?<=[oe]v|in)a$/, '').replace(/sk(?:ii?|aia)$/, 'sk');
}

/** Асанов, Асанова and Асан уулу all lead to Асан. */
function rootOf(surname: string): string {
  return stemOf(withoutGender(surname).replace(/(?<=..)(?:[oe]v|in)$/, ''));
}

/** Сергей and Сергеевна, Байсалы and Байсалович meet where the last vowels are gone. */
function stemOf(name: string): string {
  return name.length < 3 ? name : name.replace(/(?<=..)[aeiou]+$/, '');
}
