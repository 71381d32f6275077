import type {
  CallAnswer,
  ContactDetails,
  GenerationRole,
  Identity,
  Person,
  Sex,
} from '@tatyktuu/domain/families';
import { isPartialDay, type PartialDay } from '@tatyktuu/domain/kernel';

/** A person as somebody types one in. */
export interface PersonDraft {
  readonly fullName: string;
  readonly role: GenerationRole;
  readonly sex: Sex;
  readonly birth: string;
  readonly nationalId: string;
  readonly contact: ContactDraft;
}

/** How she may be reached: asked of whoever comes in; of whoever is known it is changed by itself. */
export interface ContactDraft {
  readonly phone: string;
  readonly mayCall: CallAnswer | '';
  readonly safeContact: string;
  readonly neverSay: string;
}

const usualSex: Readonly<Record<GenerationRole, Sex>> = {
  'mother-in-law': 'female',
  'father-in-law': 'male',
  'daughter-in-law': 'female',
  husband: 'male',
  child: 'unknown',
  other: 'unknown',
};

const nothingSaid: ContactDraft = { phone: '', mayCall: '', safeContact: '', neverSay: '' };

export function emptyDraft(role: GenerationRole): PersonDraft {
  return { fullName: '', role, sex: usualSex[role], birth: '', nationalId: '', contact: nothingSaid };
}

/** The same draft in another role; the sex follows the role while it was the usual one. */
export function inRole(draft: PersonDraft, role: GenerationRole): PersonDraft {
  const followed = draft.sex === usualSex[draft.role];
  return { ...draft, role, sex: followed && usualSex[role] !== 'unknown' ? usualSex[role] : draft.sex };
}

export function draftOf({ fullName, role, sex, birth, nationalId }: Person): PersonDraft {
  return { fullName, role, sex, birth: birth ?? '', nationalId: nationalId ?? '', contact: nothingSaid };
}

/**
 * A birth as people write it: `1990`, `1990-05-03`, `3.5.1990`, `03/05/1990`. Null for an empty text, 'unreadable' for
 * anything else.
 */
export function readBirth(text: string): PartialDay | null | 'unreadable' {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const written = /^(\d{1,2})[./,](\d{1,2})[./,](\d{4})$/.exec(trimmed);
  const [, day = '', month = '', year = ''] = written ?? [];
  const birth = written ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : trimmed;
  return isPartialDay(birth) ? birth : 'unreadable';
}

/** A telephone as people write it, in E.164 where the country can be told: `0555 12-34-56` is Kyrgyz. */
export function readPhone(text: string): string | null {
  const digits = text.replace(/[^\d+]/g, '');
  if (digits === '') return null;
  if (digits.startsWith('+')) return digits;
  return digits.startsWith('0') ? `+996${digits.slice(1)}` : `+${digits}`;
}

/** Who somebody is by the draft, ready for a command. Call it when the birth is readable. */
export function identityOf(
  draft: PersonDraft,
): Identity & { readonly role: GenerationRole; readonly sex: Sex } {
  const birth = readBirth(draft.birth);
  const nationalId = draft.nationalId.replace(/\s/g, '');
  return {
    fullName: draft.fullName,
    role: draft.role,
    sex: draft.sex,
    birth: birth === 'unreadable' ? null : birth,
    nationalId: nationalId === '' ? null : nationalId,
  };
}

/** How she may be reached by the draft, ready for a command. */
export function contactOf({ contact }: PersonDraft): ContactDetails {
  const { phone, mayCall, safeContact, neverSay } = contact;
  return { phone: readPhone(phone), mayCall: mayCall === '' ? null : mayCall, safeContact, neverSay };
}
