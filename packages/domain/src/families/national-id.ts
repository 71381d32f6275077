import { type Day, isDay, type PartialDay } from '../kernel/index.ts';
import type { Sex } from './family.ts';

/** What a personal number (ПИН) says about its bearer. */
export interface NationalIdSays {
  readonly sex: 'female' | 'male';
  readonly birth: Day;
}

/**
 * Reads a Kyrgyz personal number: 14 digits, of which the first says the sex (1 female, 2 male) and the next eight the
 * day of birth as DDMMYYYY. Null when the text is no such number.
 */
export function readNationalId(text: string): NationalIdSays | null {
  const match = /^([12])(\d{2})(\d{2})(\d{4})\d{5}$/.exec(text);
  if (!match) return null;
  const [, sex, day, month, year] = match;
  const birth = `${year}-${month}-${day}`;
  return isDay(birth) ? { sex: sex === '1' ? 'female' : 'male', birth } : null;
}

/** Whether two births may be the same: a birth known only by its year agrees with every day of that year. */
export function birthsAgree(a: PartialDay, b: PartialDay): boolean {
  return a.length === 4 || b.length === 4 ? a.slice(0, 4) === b.slice(0, 4) : a === b;
}

/** Where the number contradicts what else is known of the person, or null where it agrees. */
export function nationalIdContradiction(
  says: NationalIdSays,
  known: { readonly sex: Sex; readonly birth: PartialDay | null },
): 'sex' | 'birth' | null {
  if (known.sex !== 'unknown' && known.sex !== says.sex) return 'sex';
  if (known.birth !== null && !birthsAgree(known.birth, says.birth)) return 'birth';
  return null;
}
