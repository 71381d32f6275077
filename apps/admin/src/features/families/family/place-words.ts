import { useLingui } from '@lingui/react/macro';
import { departureLabel, formatDay, generationRoleLabel } from '@tatyktuu/locales';
import { useLanguage } from '../../../language/language.tsx';
import type { PersonSeen } from './contact-seen.ts';
import type { SeenOn } from './graph/on-day.ts';

/** What somebody is in the family on a day: her role, or how and when she left it. */
export function usePlaceWords(): (seen: SeenOn<PersonSeen>, isHead: boolean) => string {
  const { t } = useLingui();
  const language = useLanguage();
  return ({ person, presence, stay }, isHead) => {
    if (stay.ended !== null && stay.until !== null && (presence === 'left' || presence === 'died'))
      return `${departureLabel(stay.ended)}, ${formatDay(stay.until, language, 'short')}`;
    const role = generationRoleLabel(person.role);
    if (presence === 'away') return t`${role}, away`;
    return isHead ? t`${role}, head` : role;
  };
}
