import { t } from '@lingui/core/macro';
import type { PlannedAbsence } from '@tatyktuu/domain/families';
import type { Language } from '@tatyktuu/domain/kernel';
import { absenceReasonLabel, formatDay } from '@tatyktuu/locales';

/** A foreseen time away in words: why, and from when to when as far as it is known. */
export function absenceWords({ reason, from, until }: PlannedAbsence, language: Language): string {
  const why = absenceReasonLabel(reason);
  const first = from && formatDay(from, language, 'full');
  const last = until && formatDay(until, language, 'full');
  if (first && last) return t`${why}, ${first} to ${last}`;
  if (first) return t`${why} from ${first}`;
  if (last) return t`${why} until ${last}`;
  return why;
}
