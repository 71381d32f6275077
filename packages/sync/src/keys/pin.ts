import type { PhoneRecord } from './record.ts';

/** As many wrong PINs in a row erase the keys. */
export const MOST_WRONG = 10;
/** So many wrong ones cost nothing; from then on the wait begins at so many milliseconds and doubles. */
const FREE_WRONG = 3;
const FIRST_WAIT = 30_000;

/** Whether it is six digits, and not six that everybody tries first. */
export function isFitPin(pin: string): boolean {
  if (!/^\d{6}$/.test(pin)) return false;
  const steps = new Set([...pin].slice(1).map((digit, at) => Number(digit) - Number(pin[at])));
  const [step] = steps;
  return steps.size > 1 || step === undefined || Math.abs(step) > 1;
}

/**
 * How long no PIN is taken, in milliseconds: half a minute after the fourth wrong one, doubled with each further. Under
 * a clock that was set back the whole wait begins anew, and is never longer than that.
 */
export function waitOf({ attempts, triedAt }: PhoneRecord, now: number): number {
  if (attempts <= FREE_WRONG) return 0;
  const wait = FIRST_WAIT * 2 ** (attempts - FREE_WRONG - 1);
  const passed = now - triedAt;
  return passed < 0 ? wait : Math.max(0, wait - passed);
}

/** The wrong PIN that is about to be tried, counted before it is known to be wrong: a killed app forgets none. */
export function countAttempt(record: PhoneRecord, now: number): PhoneRecord {
  return { ...record, attempts: record.attempts + 1, triedAt: now };
}
