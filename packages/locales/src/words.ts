import type { Words } from '@tatyktuu/domain/kernel';
import { currentLanguage, offered } from './language.ts';

/** A text that the programme itself wrote (a session's title, a commodity), in the language shown, else in another. */
export function programmeWords(words: Words): string {
  const wishes = [currentLanguage(), 'ru', ...offered] as const;
  return wishes.map((language) => words[language]).find((text) => text) ?? '';
}
