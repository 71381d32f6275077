import type { DoubtCode } from './preview.ts';
import { type Cell, isDash, textOf } from './sheet.ts';

export interface PhoneReading {
  /** E.164, or null. */
  readonly phone: string | null;
  /** What stood beside the number, such as whose it is. */
  readonly words: string;
  readonly doubts: readonly DoubtCode[];
}

const NONE = /^(нет|нету|нет тел\.?|жок|no|none|б\/н|0)$/iu;

/** The telephone of a cell in E.164; a number without a country is taken for a Kyrgyz one. */
export function readPhone(cell: Cell): PhoneReading {
  const text = textOf(cell);
  if (text === '' || isDash(text) || NONE.test(text)) return { phone: null, words: '', doubts: [] };
  const parts = text.split(/[,;/]|\s+(?:и|же|жана|or|and)\s+/u).filter((part) => /\d{3}/.test(part));
  const readings = parts.map((part) => toInternational(part)).filter((reading) => reading !== null);
  const [first] = readings;
  if (!first) return { phone: null, words: '', doubts: ['phone-not-read'] };
  const doubts: DoubtCode[] = [];
  if (first.guessed) doubts.push('phone-country-guessed');
  if (parts.length > 1) doubts.push('phone-one-of-several');
  const words = text
    .replace(/[\d+]+/g, ' ')
    .replace(/(?<!\p{L})(тел|моб|tel|mob|и|же|жана|or|and)(?!\p{L})\.?/giu, ' ')
    .replace(/[()\-–.,;:/]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (words !== '') doubts.push('phone-with-words');
  return { phone: first.phone, words, doubts };
}

function toInternational(text: string): { phone: string; guessed: boolean } | null {
  const digits = text.replace(/\D/g, '');
  const international = /^[^\d]*\+/.test(text) || digits.startsWith('00');
  const full = digits.replace(/^00/, '');
  if (/^996\d{9}$/.test(full)) return { phone: `+${full}`, guessed: false };
  if (international && /^[1-9]\d{7,14}$/.test(full)) return { phone: `+${full}`, guessed: false };
  if (/^0[1-9]\d{8}$/.test(digits)) return { phone: `+996${digits.slice(1)}`, guessed: false };
  if (/^[1-9]\d{8}$/.test(digits)) return { phone: `+996${digits}`, guessed: true };
  if (/^[78]9\d{9}$/.test(digits)) return { phone: `+7${digits.slice(1)}`, guessed: true };
  return null;
}
