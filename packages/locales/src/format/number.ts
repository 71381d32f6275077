import type { Language } from '@tatyktuu/domain/kernel';
import { currentLanguage } from '../language.ts';
import { remember } from './remember.ts';

/** Browsers have no Kyrgyz numbers; they are written as Russian ones are: a comma, and thin groups of three. */
const regions: Readonly<Record<Language, string>> = { ky: 'ru-RU', ru: 'ru-RU', en: 'en-GB' };

const formats = remember((shape: `${string}/${number}`) => {
  const [region, decimals] = shape.split('/');
  return new Intl.NumberFormat(region, { maximumFractionDigits: Number(decimals) });
});

/** A number as it is written in the language, with at most so many decimals. */
export function formatNumber(value: number, language: Language = currentLanguage(), decimals = 0): string {
  return formats(`${regions[language]}/${decimals}`).format(value);
}
