import { type Family, nameKey } from '@tatyktuu/domain/families';

/** Searching with more words than this finds no fewer families. */
const MOST_WORDS = 8;

/** From so many letters on, a word is also found inside of words: three letters are what a trigram index knows. */
const INSIDE_WORDS_FROM = 3;

/**
 * Under what a family is found, all in one column: its name, everybody in it, and its number with and without leading
 * zeros, as name keys, a space before each word.
 */
export function searchKeyOf({ name, number, members }: Pick<Family, 'name' | 'number' | 'members'>): string {
  const numberKey = nameKey(number ?? '');
  const keys = [nameKey(name), numberKey, withoutLeadingZeros(numberKey)];
  for (const { fullName } of members) keys.push(nameKey(fullName));
  const words = keys.flatMap((key) => key.split(' ')).filter((word) => word !== '');
  return [...new Set(words)].map((word) => ` ${word}`).join('');
}

function withoutLeadingZeros(key: string): string {
  return key.replace(/\b0+(?=\d)/g, '');
}

/**
 * LIKE patterns that a search key must match, all of them: a short word as the beginning of a word, a longer one
 * anywhere. Null when nothing is asked for; a text without a single letter or digit finds nothing.
 */
export function patternsOf(search: string): readonly string[] | null {
  if (search.trim() === '') return null;
  const words = nameKey(search).split(' ').slice(0, MOST_WORDS);
  return words.map((word) => {
    if (word === '') return '';
    return word.length < INSIDE_WORDS_FROM ? `% ${word}%` : `%${word}%`;
  });
}
