import { type NationalIdSays, readNationalId } from '../families/index.ts';
import type { DoubtCode } from './preview.ts';
import { type Cell, isDash, textOf } from './sheet.ts';

export interface NationalIdReading {
  readonly nationalId: string | null;
  readonly says: NationalIdSays | null;
  readonly doubts: readonly DoubtCode[];
}

/** A number that ends in so many zeros went through a shortened form: no personal number does. */
const LOST_DIGITS = 1_000_000;

const nothing: NationalIdReading = { nationalId: null, says: null, doubts: [] };

/** The personal number of a cell, kept as a number or as text. What is no such number is a doubt and not a value. */
export function readNationalIdCell(cell: Cell): NationalIdReading {
  const text = textOf(cell);
  if (text === '' || isDash(text) || /^(нет|жок|no)$/iu.test(text)) return nothing;
  if (/^\d+([.,]\d+)?\s?[eе]\s?\+?\s?\d+$/iu.test(text)) return doubtful('national-id-in-exponent-form');
  if (typeof cell === 'number' && cell % LOST_DIGITS === 0) return doubtful('national-id-in-exponent-form');
  const digits = text.replace(/[\s'’.-]/g, '');
  if (!/^\d{14}$/.test(digits)) return doubtful('national-id-not-14-digits');
  const says = readNationalId(digits);
  return says ? { nationalId: digits, says, doubts: [] } : doubtful('national-id-malformed');
}

function doubtful(code: DoubtCode): NationalIdReading {
  return { ...nothing, doubts: [code] };
}
