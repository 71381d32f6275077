import type { PlannedAbsence, Sex } from '../families/index.ts';
import { type Day, daysInMonth, isDay } from '../kernel/index.ts';
import { monthAtStart } from './months.ts';
import type { DoubtCode, RemarkKind } from './preview.ts';
import {
  healthWords,
  jobWords,
  migrationWords,
  nursingWords,
  otherPersonWords,
  pregnancyWords,
  sensitiveWords,
  workWords,
} from './remark-words.ts';
import { isDash } from './sheet.ts';
import { plainText } from './word-table.ts';

export interface RemarkReading {
  readonly absence: PlannedAbsence | null;
  /** What is left of the remark beside the absence, held back; null when nothing is left. */
  readonly held: { readonly kind: RemarkKind; readonly text: string } | null;
}

/**
 * Takes a remark apart: a foreseen absence is understood, everything else is held back for a decision, whatever the
 * word list makes of it.
 * @param listDay The list's own day, which gives a month its year.
 */
export function readRemark(text: string, listDay: Day): RemarkReading {
  if (text === '' || isDash(text)) return { absence: null, held: null };
  const clauses = text
    .replace(/[;,]\s*(?=(?:до|until|till)\s|\p{L}+(?:\s+ай\p{L}*)?\s+чейин)/giu, ' ')
    .split(/[;,]\s*/)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
  const absences = clauses.map((clause) => readAbsence(clause, listDay));
  const absence = absences.find((each) => each !== null) ?? null;
  const rest = absence ? clauses.filter((_, index) => absences[index] === null).join(', ') : text;
  return { absence, held: rest === '' ? null : { kind: remarkKind(rest), text: rest } };
}

/** The gravest thing that the words speak of. */
export function remarkKind(text: string): RemarkKind {
  const plain = plainText(text);
  if (sensitiveWords.test(plain)) return 'sensitive';
  if (healthWords.test(plain) || pregnancyWords.test(plain) || nursingWords.test(plain)) return 'health';
  return workWords.test(plain) ? 'work' : 'unknown';
}

/** Doubts where a remark cannot be true of the person it stands beside. Sensitive remarks are not weighed. */
export function remarkContradictions(
  text: string,
  { sex, age, isChild }: { readonly sex: Sex; readonly age: number | null; readonly isChild: boolean },
): DoubtCode[] {
  const plain = plainText(text);
  const motherhood = pregnancyWords.test(plain) || nursingWords.test(plain);
  if (motherhood && sex === 'male') return ['remark-contradicts-sex'];
  const grown = age === null ? !isChild : age >= 16 && !(isChild && age < 18);
  if (motherhood && (!grown || (age ?? 0) > 55)) return ['remark-contradicts-age'];
  if (jobWords.test(plain) && (age === null ? isChild : age < 16)) return ['remark-contradicts-age'];
  return [];
}

/** `в миграции до октября (РФ)`: away until the last day of that month; without a month, until nobody knows when. */
function readAbsence(clause: string, listDay: Day): PlannedAbsence | null {
  const plain = plainText(clause);
  if (!migrationWords.test(plain) || otherPersonWords.test(plain) || sensitiveWords.test(plain)) return null;
  const until = /(?:до|until|till)\s+(.+)$/u.exec(plain)?.[1] ?? beforeTheWordUntil(plain);
  return { reason: 'migration', from: null, until: until === null ? null : lastDayOf(until, listDay) };
}

/** In Kyrgyz the word comes after: `октябрга чейин`, `октябрь айына чейин`. */
function beforeTheWordUntil(plain: string): string | null {
  return /(\p{L}+)(?:\s+ай\p{L}*)?\s+чейин/u.exec(plain)?.[1] ?? null;
}

function lastDayOf(text: string, listDay: Day): Day | null {
  const date = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}))?/.exec(text);
  const listYear = Number(listDay.slice(0, 4));
  if (date) {
    const year = date[3] ?? String(listYear);
    const day = `${year}-${(date[2] ?? '').padStart(2, '0')}-${(date[1] ?? '').padStart(2, '0')}`;
    return isDay(day) ? day : null;
  }
  const month = monthAtStart(text);
  if (month === null) return null;
  const written = /\b(20\d{2})\b/.exec(text)?.[1];
  const passed = month < Number(listDay.slice(5, 7));
  const year = written ? Number(written) : listYear + (passed ? 1 : 0);
  return `${year}-${String(month).padStart(2, '0')}-${daysInMonth(year, month)}`;
}
