import type { Language } from '@tatyktuu/domain/kernel';
import { currentLanguage } from '../language.ts';

/** Browsers have no Kyrgyz numbers; they are written as Russian ones are: a comma, and thin groups of three. */
const regions: Readonly<Record<Language, string>> = { ky: 'ru-RU', ru: 'ru-RU', en: 'en-GB' };

/** A number as it is written in the language, with at most so many decimals. */
export function formatNumber(value: number, language: Language = currentLanguage(), decimals = 0): string {
  return new Intl.NumberFormat(regions[language], { maximumFractionDigits: decimals }).format(value);
}
