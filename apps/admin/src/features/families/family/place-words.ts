import { useLingui } from '@lingui/react/macro';
import { departureLabel, generationRoleLabel } from '@tatyktuu/locales';
import { useLanguage } from '../../../language/language.tsx';
import type { PersonSeen } from './contact-seen.ts';
import type { SeenOn } from './graph/on-day.ts';

/** What somebody is in the family on a day: her role, or how and in which year she left it. */
export function usePlaceWords(): (seen: SeenOn<PersonSeen>, isHead: boolean) => string {
  const { t } = useLingui();
  useLanguage();
  return ({ person, presence, stay }, isHead) => {
    if (stay.ended !== null && stay.until !== null && (presence === 'left' || presence === 'died'))
      return `${departureLabel(stay.ended)}, ${stay.until.slice(0, 4)}`;
    const role = generationRoleLabel(person.role);
    if (presence === 'away') return t`${role}, away`;
    return isHead ? t`${role}, head` : role;
  };
}
