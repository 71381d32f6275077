import { t } from '@lingui/core/macro';
import { presenceLabel } from '@tatyktuu/locales';
import type { Held } from '../notebook/port.ts';
import type { AttentionItem } from '../reading/attention.ts';

/** What was written: about whom, and what. */
export function whatOf(about: AttentionItem['about'], held: Held): string {
  const person = 'personId' in about ? nameOf(about.personId, held) : '';
  const family = 'familyId' in about ? familyOf(about.familyId, held) : '';
  switch (about.kind) {
    case 'mark-attendance':
      return `${person}: ${presenceLabel(about.presence)}`;
    case 'unmark-attendance':
      return `${person}: ${t`mark taken back`}`;
    case 'record-make-up':
    case 'withdraw-make-up':
      return `${person}: ${about.kind === 'record-make-up' ? t`made up` : t`make-up taken back`}`;
    case 'keep-next-step':
    case 'drop-next-step':
      return `${person}: ${t`next step`}`;
    case 'hand-over-parcel':
    case 'hand-over':
      return t`Hand-over: ${family}`;
    case 'reverse-hand-over':
      return t`Hand-over taken back: ${family}`;
    case 'report-session':
      return t`Report of a session`;
    case 'open-session':
      return t`Beginning of a session`;
    case 'close-session':
      return t`Closing of a session`;
    case 'report-not-held':
    case 'withdraw-not-held':
      return t`Whether a session happened`;
    case 'return-stock':
    case 'reverse-return':
      return t`Return of food`;
    default:
      return t`An entry`;
  }
}

function nameOf(personId: string | null | undefined, { bundle }: Held): string {
  const people = bundle.families.flatMap(({ members }) => members);
  return people.find(({ id }) => id === personId)?.fullName ?? t`Somebody who is not on this phone any more`;
}

function familyOf(familyId: string, { world }: Held): string {
  return world.get('family', familyId)?.name ?? t`a family that is not on this phone any more`;
}
