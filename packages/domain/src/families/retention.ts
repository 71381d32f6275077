import { type Day, daysInMonth } from '../kernel/index.ts';
import { type ErasableKind, erasableKinds } from './erasure.ts';
import type { Family } from './family.ts';
import type { RegistryPolicy } from './policy.ts';

/**
 * Which of a family's details have been kept long enough on that day: so many months after its time in the programme
 * ended. Null while none is due, while it takes part, and where it was only ever registered: then only somebody's wish
 * erases. Whether there is still something to erase, whoever holds the details knows.
 */
export function retentionDue(
  family: Pick<Family, 'withdrawnOn'>,
  { keepMonths }: Pick<RegistryPolicy, 'keepMonths'>,
  today: Day,
): { readonly kinds: readonly ErasableKind[] } | null {
  const ended = family.withdrawnOn;
  if (ended === null) return null;
  const kinds = erasableKinds.filter((kind) => {
    const months = keepMonths[kind];
    return months !== null && addMonths(ended, months) <= today;
  });
  return kinds.length === 0 ? null : { kinds };
}

/** The same day so many months later, or the last one of a month that is too short. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const since = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(since / 12), (since % 12) + 1];
  const toDate = Math.min(date, daysInMonth(toYear, toMonth));
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(toYear).padStart(4, '0')}-${two(toMonth)}-${two(toDate)}`;
}
