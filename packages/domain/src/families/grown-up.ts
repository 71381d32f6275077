import { ageOn, type Day } from '../kernel/index.ts';
import type { Person } from './family.ts';

/** From this age on somebody speaks for herself (Kyrgyz civil law: full capacity at 18). */
export const GROWN_UP = 18;

/**
 * Whether somebody else must speak for her on that day. In doubt yes: who is known only by her year of birth is a
 * minor until the end of the year in which she comes of age, and a child without a birth is one.
 */
export function isMinor({ birth, role }: Pick<Person, 'birth' | 'role'>, on: Day): boolean {
  const age = ageOn(birth, on);
  if (birth === null || age === null) return role === 'child';
  return age < GROWN_UP || (birth.length === 4 && age === GROWN_UP);
}
