import { nameKey } from '../families/index.ts';

export interface WordTable<Meaning> {
  /** What the text means, however it is spelled: Cyrillic or Latin, ө or о, with or without dots and capitals. */
  get(text: string): Meaning | undefined;
}

/** So many spellings are remembered: a list writes the same few words on every row. */
const REMEMBERED = 2000;

/** A table of words. Throws when two meanings are given to one spelling: that is a defect of the table. */
export function wordTable<Meaning>(
  entries: readonly (readonly [Meaning, readonly string[]])[],
): WordTable<Meaning> {
  const table = new Map<string, Meaning>();
  for (const [meaning, words] of entries) {
    for (const word of words) {
      const key = nameKey(word);
      if (table.has(key) && table.get(key) !== meaning) throw new Error(`"${word}" has two meanings`);
      table.set(key, meaning);
    }
  }
  const remembered = new Map<string, Meaning | undefined>();
  return {
    get(text) {
      if (!remembered.has(text)) {
        if (remembered.size >= REMEMBERED) remembered.clear();
        remembered.set(text, table.get(nameKey(text)));
      }
      return remembered.get(text);
    },
  };
}

/** A pattern that finds any of the stems at the beginning of a word, and the stems ending in `$` as whole words. */
export function stemPattern(stems: readonly string[]): RegExp {
  const alternatives = stems.map((stem) =>
    stem.endsWith('$') ? `${plainText(stem.slice(0, -1))}(?!\\p{L})` : plainText(stem),
  );
  return new RegExp(`(?<!\\p{L})(?:${alternatives.join('|')})`, 'u');
}

/** Lower case, and ё as е. */
export function plainText(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е');
}
