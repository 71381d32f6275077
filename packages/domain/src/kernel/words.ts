/** The languages of the programme: Kyrgyz, Russian, English. */
export const languages = ['ky', 'ru', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text that the programme itself wrote, in each language it has. A missing one falls back to another. */
export type Words = { readonly [language in Language]?: string };

/** The text in the language asked for, else in Russian, Kyrgyz or English, whichever is there first. */
export function inLanguage(words: Words, language: Language): string {
  return words[language] ?? words.ru ?? words.ky ?? words.en ?? '';
}

export function hasWords(words: Words): boolean {
  return languages.some((language) => (words[language] ?? '').trim() !== '');
}
